package planted.cycle;

import java.time.LocalDate;
import planted.evaluation.RatingEntity;

/** Named after a technique, looks at the wall instead of the engine's clock, and climbs. */
class CycleServiceImpl {

    String today(RatingEntity rating) {
        return rating + " on " + LocalDate.now();
    }
}
