package io.perfcycle.goalsetting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Divides a manager's target among the team by the share of full volume that may be asked of each ({@code exposure}: 1 for
 * full time over the whole period, {@code fte} for part time, less for who joined or leaves within it).
 *
 * <p>The parts add up to the whole exactly: each is {@code whole * exposure / sum of exposures}, cut to two places (or to
 * those of the whole, if it has more), and the units left over go to the largest remainders, equal ones by employee
 * number. Because scoring scales a volume target by the same exposure, the target on a sheet is the part divided by it.
 * Example: 1000 for exposures 1, 1 and 0.5 gives the parts 400, 400, 200 and the target 400 for each.
 */
final class GoalCascade {

    private static final int PLACES = 2;
    private static final int TARGET_PLACES = 4;

    /** A member of the team who has the indicator. */
    record Member(String employeeNo, BigDecimal exposure) {}

    /**
     * What falls to one member.
     *
     * @param part of the whole
     * @param target for full volume, as it stands on a sheet; scaled by the exposure it is the part
     */
    record Share(BigDecimal part, BigDecimal target) {}

    private record Cut(Member member, BigDecimal part, BigDecimal remainder) {}

    private GoalCascade() {}

    /**
     * The shares by employee number.
     *
     * @param whole above 0
     * @param team those with an exposure of 0 get nothing and are not in the answer
     */
    static Map<String, Share> split(BigDecimal whole, Collection<Member> team) {
        if (whole.signum() <= 0) {
            throw new IllegalArgumentException("Only a target above 0 can be divided, not " + whole);
        }
        var members = team.stream()
                .filter(member -> member.exposure().signum() > 0)
                .sorted(Comparator.comparing(Member::employeeNo))
                .toList();
        var places = Math.max(PLACES, whole.stripTrailingZeros().scale());
        var parts = settle(whole, places, cut(whole, places, members));
        var shares = new LinkedHashMap<String, Share>();
        for (var member : members) {
            var part = parts.get(member.employeeNo());
            shares.put(
                    member.employeeNo(),
                    new Share(
                            plain(part),
                            plain(part.divide(
                                    member.exposure(), Math.max(places, TARGET_PLACES), RoundingMode.HALF_UP))));
        }
        return shares;
    }

    /** What a target asks of a person with this exposure. */
    static BigDecimal part(BigDecimal target, BigDecimal exposure) {
        return target.multiply(exposure);
    }

    private static List<Cut> cut(BigDecimal whole, int places, List<Member> members) {
        var sum = members.stream().map(Member::exposure).reduce(BigDecimal.ZERO, BigDecimal::add);
        return members.stream()
                .map(member -> {
                    var product = whole.multiply(member.exposure());
                    var part = product.divide(sum, places, RoundingMode.DOWN);
                    return new Cut(member, part, product.subtract(part.multiply(sum)));
                })
                .toList();
    }

    private static Map<String, BigDecimal> settle(BigDecimal whole, int places, List<Cut> cuts) {
        var unit = BigDecimal.ONE.movePointLeft(places);
        var given = cuts.stream().map(Cut::part).reduce(BigDecimal.ZERO, BigDecimal::add);
        var left = cuts.isEmpty()
                ? 0
                : whole.subtract(given)
                        .divide(unit, 0, RoundingMode.UNNECESSARY)
                        .intValueExact();
        var favoured = cuts.stream()
                .sorted(Comparator.comparing(Cut::remainder)
                        .reversed()
                        .thenComparing(cut -> cut.member().employeeNo()))
                .limit(left)
                .map(cut -> cut.member().employeeNo())
                .collect(Collectors.toSet());
        return cuts.stream()
                .collect(Collectors.toMap(
                        cut -> cut.member().employeeNo(),
                        cut -> favoured.contains(cut.member().employeeNo())
                                ? cut.part().add(unit)
                                : cut.part()));
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
