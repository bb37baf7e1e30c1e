package planted.scoring;

import java.math.BigDecimal;
import org.springframework.util.StringUtils;

/** Leans on a framework, and makes an exact number of an inexact one. */
class ImpureRule {

    BigDecimal points(String actual) {
        return StringUtils.hasText(actual) ? new BigDecimal(0.1) : BigDecimal.ZERO;
    }

    boolean same(BigDecimal one, BigDecimal other) {
        return one.equals(other);
    }
}
