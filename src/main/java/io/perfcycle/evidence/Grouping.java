package io.perfcycle.evidence;

import io.perfcycle.evidence.ReviewedPeople.Reviewed;
import io.perfcycle.organization.Organization;
import io.perfcycle.problem.Wording;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What people are grouped by, and how the groups are called. */
@Component
class Grouping {

    static final String POST_AND_CYCLE = "POST_AND_CYCLE";
    static final String CYCLE = "CYCLE";

    /** A name in both languages. */
    record Name(String zh, String en) {}

    /**
     * One attribute.
     *
     * @param within among whom people are compared
     * @param of the group of somebody
     * @param name how a group is called
     */
    record Attribute(String code, String within, Function<Reviewed, String> of, Function<String, Name> name) {

        /** Whether people of other posts are compared, too. */
        boolean acrossPosts() {
            return within.equals(CYCLE);
        }

        String stratum(Reviewed person) {
            return acrossPosts() ? person.cycle() : person.cycle() + '\n' + person.post();
        }
    }

    private final Organization organization;
    private final Wording wording;

    Grouping(Organization organization, Wording wording) {
        this.organization = organization;
        this.wording = wording;
    }

    private Name worded(String code) {
        return new Name(
                wording.say(Locale.CHINESE, "evidence.group." + code),
                wording.say(Locale.ENGLISH, "evidence.group." + code));
    }

    List<Attribute> attributes() {
        var units = organization.units();
        var posts = organization.posts();
        return List.of(
                new Attribute("UNIT", POST_AND_CYCLE, Reviewed::orgUnit, code -> {
                    var unit = units.get(code);
                    return unit == null ? new Name(code, code) : name(unit.name(), unit.nameEn());
                }),
                new Attribute("EMPLOYMENT_TYPE", POST_AND_CYCLE, Reviewed::employmentType, this::worded),
                new Attribute("TENURE", POST_AND_CYCLE, Grouping::tenure, this::worded),
                new Attribute(
                        "POST_FAMILY",
                        CYCLE,
                        person -> {
                            var post = posts.get(person.post());
                            return post == null || post.family() == null ? person.post() : post.family();
                        },
                        code -> {
                            var post = posts.get(code);
                            return post == null ? new Name(code, code) : name(post.name(), post.nameEn());
                        }));
    }

    private static Name name(String name, @org.jspecify.annotations.Nullable String english) {
        return new Name(name, english == null ? name : english);
    }

    /** By whole years at the end of the period. */
    static String tenure(Reviewed person) {
        var years = ChronoUnit.YEARS.between(person.hiredOn(), person.periodEnd());
        return years < 1 ? "UNDER_1" : years < 3 ? "UNDER_3" : years < 5 ? "UNDER_5" : "FROM_5";
    }
}
