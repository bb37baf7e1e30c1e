package io.perfcycle.support;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.mock.Mocks;

/** Small stand-ins for the words that models may say in expressions: owners, dates and figures. */
public final class Vocabulary {
    private Vocabulary() {}

    static void register() {
        Mocks.register("owners", new Owners());
        Mocks.register("stageDates", new StageDates());
        Mocks.register("figures", new Figures());
        Mocks.register("planDates", new PlanDates());
        Mocks.register("checkInDates", new CheckInDates());
        Mocks.register("learning", new Learning());
        Mocks.register("digestDates", new DigestDates());
        Mocks.register("reportDates", new ReportDates());
        Mocks.register("calibrations", new Calibrations());
        Mocks.register("changeDates", new ChangeDates());
        Mocks.register("appealDates", new AppealDates());
        Mocks.register("hearings", new Hearings());
        Mocks.register("agreedActions", new AgreedActions());
        Mocks.register("analysisOwners", new AnalysisOwners());
        Mocks.register("analysisDates", new AnalysisDates());
        Mocks.register("surveyDates", new SurveyDates());
        Mocks.register("reviewDates", new ReviewDates());
    }

    private static Date in(int days) {
        return Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(days)));
    }

    /** Two people on the post, E1 and E2; their manager M also approves. */
    public static final class AnalysisOwners {
        public List<String> incumbents(Long analysisId) {
            return List.of("E1", "E2");
        }

        public String manager(Long analysisId) {
            return "M" + analysisId;
        }

        public List<String> managerPool(Long analysisId) {
            return List.of();
        }

        public String approver(Long analysisId) {
            return "M" + analysisId;
        }

        public List<String> approverPool(Long analysisId) {
            return List.of();
        }
    }

    /** Five days for each task, ten until an analysis goes on without an answer. */
    public static final class AnalysisDates {
        public Date questionnaireDue(Long analysisId) {
            return in(5);
        }

        public Date questionnaireClose(Long analysisId) {
            return in(10);
        }

        public Date viewDue(Long analysisId) {
            return in(5);
        }

        public Date viewClose(Long analysisId) {
            return in(10);
        }

        public Date settleDue(Long analysisId) {
            return in(5);
        }

        public Date editDue(Long analysisId) {
            return in(5);
        }

        public Date approvalDue(Long analysisId) {
            return in(5);
        }

        public Date reviewDue() {
            return in(5);
        }
    }

    /** Everybody has an owner: E for employees, M for managers, U for those above them. */
    public static final class Owners {
        public String employee(Long participationId) {
            return "E" + participationId;
        }

        public List<String> employeePool(Long participationId) {
            return List.of();
        }

        public String manager(Long participationId) {
            return "M" + participationId;
        }

        public List<String> managerPool(Long participationId) {
            return List.of();
        }

        /** One segment: nobody is split. */
        public List<Integer> segments(Long participationId) {
            return List.of(0);
        }

        /** One earlier one for models that ask about it, whatever the number of segments. */
        public List<Integer> earlierSegments(Long participationId) {
            return List.of(0);
        }

        public String segmentManager(Long participationId, Integer segment) {
            return "M" + participationId;
        }

        public List<String> segmentManagerPool(Long participationId, Integer segment) {
            return List.of();
        }

        public String upperManager(Long participationId) {
            return "U" + participationId;
        }

        public List<String> upperManagerPool(Long participationId) {
            return List.of();
        }
    }

    /** Ten days for a stage, three days for decisions, thirty for the period. */
    public static final class StageDates {
        public Date dueAt(String cycleCode, String stage) {
            return in(10);
        }

        public Date taskDue(Long participationId, String stage) {
            return in(10);
        }

        public String nightly() {
            return "R3/P1D";
        }

        public Date decisionDueAt(String cycleCode) {
            return in(3);
        }

        public Date settlementDue(Long participationId) {
            return in(3);
        }

        public Date supplyDue(String cycleCode) {
            return in(5);
        }

        public Date periodEnd(String cycleCode) {
            return in(30);
        }
    }

    /** A report is kept for three days. */
    public static final class ReportDates {
        public Date keptUntil() {
            return in(3);
        }
    }

    /** A check-in every five days, due after three; two days for a follow-up, and two more until it lapses. */
    public static final class CheckInDates {
        public Date nextOn(String cycleCode) {
            return in(5);
        }

        public Date dueAt(Long checkInId) {
            return in(3);
        }

        public Date followUpDue(Long checkInId) {
            return in(2);
        }

        public Date followUpEnd(Long checkInId) {
            return in(4);
        }
    }

    /** A morning six hours ahead; the nights lie so far ahead that no other model's story meets them. */
    public static final class DigestDates {
        public String eachNight() {
            return "R/2999-12-31T02:00:00/P1D";
        }

        public Date thisMorning() {
            return Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofHours(6)));
        }

        public Date resolveBy() {
            return in(2);
        }
    }

    /** Ten days for a decision, five for approval, twenty-five until a review is late; the months begin far ahead. */
    public static final class ReviewDates {
        public String eachMonth() {
            return "R/2999-12-01T03:00:00/P1M";
        }

        public Date decisionDue() {
            return in(10);
        }

        public Date approvalDue() {
            return in(5);
        }

        public Date escalationDue() {
            return in(25);
        }

        public Date definitionDue() {
            return in(20);
        }
    }

    /** Five days to decide on a change; what is effective later is so in ten. */
    public static final class ChangeDates {
        public Date decisionDue(Long changeId) {
            return in(5);
        }

        public Date effectiveAt(Long changeId) {
            return in(10);
        }
    }

    /** Two indicators lack a figure, which any data owner may supply; two figures are disputed. */
    public static final class Figures {
        public List<String> lackingIndicators(String cycleCode) {
            return List.of("ORDERS", "RETURNS");
        }

        public List<Long> openDisputes(Long participationId) {
            return List.of(71L, 72L);
        }

        public String dataOwner(String indicator) {
            return null;
        }

        public List<String> dataOwnerPool(String indicator) {
            return List.of("data-owner");
        }

        public String disputeOwner(Long dispute) {
            return "D" + dispute;
        }

        public List<String> disputeOwnerPool(Long dispute) {
            return List.of();
        }
    }

    /** A check point each thirty days; three days for every task of an improvement plan. */
    public static final class PlanDates {
        public Date nextCheckPoint(Long planId) {
            return in(30);
        }

        public Date reviewDue(Long planId) {
            return in(3);
        }

        public Date draftDue(Long planId) {
            return in(3);
        }

        public Date answerDue(Long planId) {
            return in(3);
        }

        public Date recordDue(Long planId) {
            return in(3);
        }

        public Date conclusionDue(Long planId) {
            return in(3);
        }
    }

    /** L learns, the manager of the key reviews; a week for everything. */
    public static final class Learning {
        public String learner(Long assignmentId) {
            return "L" + assignmentId;
        }

        public List<String> learnerPool(Long assignmentId) {
            return List.of();
        }

        public Date dueOn(Long assignmentId) {
            return in(7);
        }

        public Date decisionDue(Long assignmentId) {
            return in(7);
        }

        public String reviewer(String businessKey) {
            return businessKey.substring(businessKey.indexOf('/') + 1);
        }

        public List<String> reviewerPool(String businessKey) {
            return List.of();
        }

        public Date reviewDue(String businessKey) {
            return in(7);
        }
    }

    /** Two units sit at tables of their own. */
    public static final class Calibrations {
        public List<String> openUnits(String cycleCode) {
            return List.of("SHOP", "STORE");
        }
    }

    /** Three days for each step of an appeal, seven for its hearing. */
    public static final class AppealDates {
        public Date admissibilityDue(Long appealId) {
            return in(3);
        }

        public Date completionDue(Long appealId) {
            return in(3);
        }

        public Date answerDue(Long appealId) {
            return in(3);
        }

        public Date hearingDue(Long appealId) {
            return in(7);
        }

        public Date acknowledgementDue(Long appealId) {
            return in(3);
        }
    }

    /** Each appeal is heard by an H of its own. */
    public static final class Hearings {
        public String hearer(Long appealId) {
            return "H" + appealId;
        }

        public List<String> hearerPool(Long appealId) {
            return List.of();
        }
    }

    /** Actions of an interview belong to the employee A with their number, and are due in thirty days. */
    public static final class AgreedActions {
        public String owner(Long actionId) {
            return "A" + actionId;
        }

        public List<String> ownerPool(Long actionId) {
            return List.of();
        }

        public Date due(Long actionId) {
            return in(30);
        }
    }

    /** A survey opens tomorrow, reminds on the fifth day and ends on the eighth; HR answers within ten. */
    public static final class SurveyDates {
        public Date opensAt(String key) {
            return in(1);
        }

        public Date remindsAt(String key) {
            return in(4);
        }

        public Date closesAt(String key) {
            return in(7);
        }

        public Date responseDue(String key) {
            return in(10);
        }
    }
}
