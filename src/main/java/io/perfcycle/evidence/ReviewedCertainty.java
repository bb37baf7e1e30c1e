package io.perfcycle.evidence;

import io.perfcycle.result.Certainty;
import io.perfcycle.statistics.Noise;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The noise that the newest review of a cycle found, for the pages that show results. */
@Component
@Transactional(readOnly = true)
class ReviewedCertainty implements Certainty {

    private final EvidenceStore store;

    ReviewedCertainty(EvidenceStore store) {
        this.store = store;
    }

    @Override
    public Optional<Margin> of(String cycle, String post) {
        return store.latestAbout(ScorecardsSection.NAME, cycle)
                .map(document -> EvidenceJson.read(document.content(), ScorecardEvidence.class))
                .flatMap(evidence -> evidence.scorecards().stream()
                        .filter(card -> card.post().equals(post)
                                && cycle.equals(card.noiseCycle())
                                && card.noise().margin() != null)
                        .findFirst())
                .map(card -> new Margin(
                        BigDecimal.valueOf(card.noise().margin()).setScale(1, RoundingMode.UP),
                        card.noise().standing() != Noise.Standing.NOISE))
                .filter(margin -> margin.points().signum() > 0);
    }
}
