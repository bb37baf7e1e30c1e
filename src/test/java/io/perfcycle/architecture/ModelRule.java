package io.perfcycle.architecture;

import java.util.List;
import java.util.function.Function;

/**
 * One rule of the model contract.
 *
 * @param number   its number; the broken model of this number must be reported by it
 * @param sentence what every model keeps
 * @param faults   who breaks it, and how
 */
record ModelRule(int number, String sentence, Function<ModelFile, List<String>> faults) {

    /** All rules, in the order of their numbers. */
    static List<ModelRule> all() {
        return List.of(
                new ModelRule(
                        1, "a service task is done by the bean of its own name", TaskRules::delegatesNamedLikeTasks),
                new ModelRule(2, "a user task has its form, its listener and a due date", TaskRules::userTasksComplete),
                new ModelRule(3, "each task has its class in the room of its model", RoomRules::tasksHaveClasses),
                new ModelRule(4, "each form exists", RoomRules::formsExist),
                new ModelRule(5, "a user task has an owner", TaskRules::userTasksOwned),
                new ModelRule(6, "a message is declared once and received", TaskRules::messagesReceived),
                new ModelRule(7, "a call pins the deployment and passes keys only", TaskRules::callsPinned),
                new ModelRule(8, "a message has a sender in code", RoomRules::messagesSent),
                new ModelRule(9, "no scripts, classes, connectors or outside workers", TaskRules::nothingForeign),
                new ModelRule(10, "expressions are a bean, flags, or a word of a vocabulary", ExpressionRules::grammar),
                new ModelRule(11, "vocabularies are public and have the word", RoomRules::vocabulariesKnowTheirWords),
                new ModelRule(12, "flags in conditions are declared variables", RoomRules::flagsDeclared),
                new ModelRule(13, "timers can be read", ExpressionRules::timersParse),
                new ModelRule(14, "an asynchronous task says when it is retried", TaskRules::retriesStated),
                new ModelRule(15, "a loop without a wait is asynchronous", TaskRules::loopsAsynchronous),
                new ModelRule(16, "names are Chinese and English", WordRules::bilingual),
                new ModelRule(17, "tasks are a verb and an object", WordRules::verbAndObject),
                new ModelRule(18, "a gateway asks, its flows answer, one is the default", WordRules::gatewaysAsk),
                new ModelRule(19, "a picture has at most 20 nodes", DiagramRules::atMostTwentyNodes),
                new ModelRule(20, "everything is drawn, in standard sizes", DiagramRules::everythingDrawn),
                new ModelRule(21, "the picture reads from left to right", DiagramRules::leftToRight),
                new ModelRule(22, "nothing lies upon anything else", DiagramRules::noOverlaps),
                new ModelRule(
                        23, "a process is executable, named like its file, and its history ends", TaskRules::header),
                new ModelRule(24, "a participation's every end tells its stage", TaskRules::endsTold),
                new ModelRule(25, "nodes list their flows", TaskRules::flowsListed));
    }

    @Override
    public String toString() {
        return "%02d %s".formatted(number, sentence);
    }
}
