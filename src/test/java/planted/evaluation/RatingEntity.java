package planted.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that anybody may bend. */
@Entity
public class RatingEntity {

    @Id
    private long id;

    public void setId(long id) {
        this.id = id;
    }

    @Override
    public String toString() {
        return "rating " + id;
    }
}
