package io.perfcycle.scoring;

import static io.perfcycle.scoring.FormulaException.Reason.CONDITION_EXPECTED;
import static io.perfcycle.scoring.FormulaException.Reason.INCOMPLETE;
import static io.perfcycle.scoring.FormulaException.Reason.MEASURE_EXPECTED;
import static io.perfcycle.scoring.FormulaException.Reason.NAME_WITHOUT_FUNCTION;
import static io.perfcycle.scoring.FormulaException.Reason.OPERAND_EXPECTED;
import static io.perfcycle.scoring.FormulaException.Reason.TOO_DEEP;
import static io.perfcycle.scoring.FormulaException.Reason.TRAILING;
import static io.perfcycle.scoring.FormulaException.Reason.UNKNOWN_FUNCTION;
import static io.perfcycle.scoring.FormulaException.Reason.VALUE_EXPECTED;
import static io.perfcycle.scoring.FormulaException.Reason.WORD_EXPECTED;

import io.perfcycle.scoring.Expression.Arithmetic;
import io.perfcycle.scoring.Expression.Choice;
import io.perfcycle.scoring.Expression.Comparison;
import io.perfcycle.scoring.Expression.Condition;
import io.perfcycle.scoring.Expression.Constant;
import io.perfcycle.scoring.Expression.Junction;
import io.perfcycle.scoring.Expression.Measured;
import io.perfcycle.scoring.Expression.Negative;
import io.perfcycle.scoring.Expression.Not;
import io.perfcycle.scoring.Expression.Value;
import io.perfcycle.scoring.FormulaTokens.Token;
import io.perfcycle.scoring.FormulaTokens.Type;
import java.math.BigDecimal;
import java.util.Set;

/**
 * Recursive descent over the grammar in {@link Formula}. Values and conditions share one chain of methods, because a
 * bracket may open either; each operator then insists on the sort it needs.
 */
final class FormulaParser {
    static final int DEEPEST = 100;

    private static final Set<String> WORDS = Set.of("if", "then", "else", "and", "or", "not");
    private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=", "=", "!=");

    private final FormulaTokens tokens;
    private Token token;
    private int depth;

    FormulaParser(String text) {
        tokens = new FormulaTokens(text);
        token = tokens.read();
    }

    Value parse() {
        var value = value(token, expression());
        if (token.type() != Type.END) {
            throw refused(token, TRAILING, token.text());
        }
        return value;
    }

    private Expression expression() {
        deeper();
        var start = token;
        var left = conjunction();
        while (token.is("or")) {
            advance();
            var right = token;
            left = new Junction(false, condition(start, left), condition(right, conjunction()));
        }
        depth--;
        return left;
    }

    private Expression conjunction() {
        var start = token;
        var left = negation();
        while (token.is("and")) {
            advance();
            var right = token;
            left = new Junction(true, condition(start, left), condition(right, negation()));
        }
        return left;
    }

    private Expression negation() {
        if (!token.is("not")) {
            return comparison();
        }
        deeper();
        advance();
        var start = token;
        var not = new Not(condition(start, negation()));
        depth--;
        return not;
    }

    private Expression comparison() {
        var start = token;
        var left = sum();
        if (token.type() != Type.SYMBOL || !COMPARISONS.contains(token.text())) {
            return left;
        }
        var operator = token.text();
        advance();
        var right = token;
        return new Comparison(operator, value(start, left), value(right, sum()));
    }

    private Expression sum() {
        var start = token;
        var left = product();
        while (token.is("+") || token.is("-")) {
            var operator = token.text().charAt(0);
            advance();
            var right = token;
            left = new Arithmetic(operator, value(start, left), value(right, product()));
        }
        return left;
    }

    private Expression product() {
        var start = token;
        var left = signed();
        while (token.is("*") || token.is("/")) {
            var operator = token.text().charAt(0);
            advance();
            var right = token;
            left = new Arithmetic(operator, value(start, left), value(right, signed()));
        }
        return left;
    }

    private Expression signed() {
        if (!token.is("-")) {
            return operand();
        }
        deeper();
        advance();
        var start = token;
        var negative = new Negative(value(start, signed()));
        depth--;
        return negative;
    }

    private Expression operand() {
        if (token.type() == Type.NUMBER) {
            var number = new Constant(new BigDecimal(token.text()));
            advance();
            return number;
        }
        if (token.is("(")) {
            advance();
            var inner = expression();
            expect(")");
            return inner;
        }
        if (token.is("if")) {
            return choice();
        }
        if (token.type() == Type.NAME && !WORDS.contains(token.text())) {
            return aggregate();
        }
        throw refused(token, OPERAND_EXPECTED, token.text());
    }

    private Choice choice() {
        advance();
        var start = token;
        var when = condition(start, expression());
        expect("then");
        start = token;
        var then = value(start, expression());
        expect("else");
        start = token;
        return new Choice(when, then, value(start, expression()));
    }

    private Measured aggregate() {
        var name = token;
        if (!tokens.callFollows()) {
            throw refused(name, NAME_WITHOUT_FUNCTION, name.text());
        }
        var function =
                Aggregate.Function.of(name.text()).orElseThrow(() -> refused(name, UNKNOWN_FUNCTION, name.text()));
        advance();
        expect("(");
        var measure = token;
        if (measure.type() != Type.NAME) {
            throw refused(measure, MEASURE_EXPECTED, measure.text());
        }
        advance();
        expect(")");
        return new Measured(new Aggregate(function, measure.text()));
    }

    private Value value(Token start, Expression expression) {
        if (expression instanceof Value value) {
            return value;
        }
        throw refused(start, VALUE_EXPECTED);
    }

    private Condition condition(Token start, Expression expression) {
        if (expression instanceof Condition condition) {
            return condition;
        }
        throw refused(start, CONDITION_EXPECTED);
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw refused(token, TOO_DEEP, Integer.toString(DEEPEST));
        }
    }

    private void advance() {
        token = tokens.read();
    }

    private void expect(String wanted) {
        if (!token.is(wanted)) {
            throw refused(token, WORD_EXPECTED, token.text(), wanted);
        }
        advance();
    }

    private FormulaException refused(Token at, FormulaException.Reason reason, String... details) {
        var position = tokens.position(at.start());
        return at.type() == Type.END && reason != TOO_DEEP
                ? new FormulaException(position, INCOMPLETE)
                : new FormulaException(position, reason, details);
    }
}
