package planted.evaluation;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out its table, and takes what it needs by magic. */
@RestController
class RatingController {

    @Autowired
    private List<RatingEntity> ratings;

    @GetMapping("/planted")
    List<RatingEntity> all() {
        return ratings;
    }
}
