package com.qihui.redress.workflow.servicelevel;

import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.workflow.engine.DecisionRow;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelException;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputValues;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.ModelParseException;
import org.jspecify.annotations.Nullable;

/**
 * Takes over the rows of an edited table, and nothing else: a table is a program to the engine, so
 * each cell may hold plain values only, and all around the rows stays as the desk ships it.
 */
public final class PolicySheet {

    public static final int MOST_BYTES = 500_000;

    private static final int MOST_ROWS = 200;
    private static final int MOST_CHARACTERS = 300;

    private static final String WORD = "\"[^\"\\\\$#{}]{0,300}\"";
    private static final String WORDS = WORD + "(\\s*,\\s*" + WORD + ")*";
    private static final String NUMBER = "-?\\d{1,9}(\\.\\d{1,2})?";
    private static final Pattern CONDITION =
            Pattern.compile(
                    String.join(
                            "|",
                            "-?",
                            WORDS,
                            "not\\(" + WORDS + "\\)",
                            "(<|<=|>|>=)?\\s*" + NUMBER,
                            "[\\[(\\]]" + NUMBER + "\\.\\." + NUMBER + "[\\])\\[]"));
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern VALUE = Pattern.compile(WORD + "|\\d{1,6}|");

    private PolicySheet() {}

    /**
     * The shipped table with the rows of the edited one.
     *
     * @throws RuleViolation naming each row and cell that is no plain value
     */
    public static String merged(String shipped, String edited) {
        if (edited.length() > MOST_BYTES) {
            throw RuleViolation.of("table", "policy_too_large");
        }
        DmnModelInstance base = read(shipped);
        DecisionTable into = table(base);
        Collection<Rule> rows = table(read(edited)).getRules();
        if (rows.isEmpty() || rows.size() > MOST_ROWS) {
            throw RuleViolation.of("table", "policy_rows", MOST_ROWS);
        }
        List<FieldError> errors = new ArrayList<>();
        int number = 0;
        for (Rule row : rows) {
            number++;
            check(row, number, into, errors);
        }
        if (!errors.isEmpty()) {
            throw new RuleViolation(errors);
        }
        into.getRules().clear();
        rows.forEach(row -> into.getRules().add(copy(row, base)));
        return Dmn.convertToString(base);
    }

    /** What each row of a table grants, by its rule; the first of that name counts. */
    static Map<String, DecisionRow> rows(String table) {
        DecisionTable read = table(read(table));
        Map<String, DecisionRow> rows = new LinkedHashMap<>();
        for (Rule row : read.getRules()) {
            DecisionRow granted = outputs(row, read);
            rows.putIfAbsent(granted.textOr("rule", ""), granted);
        }
        return rows;
    }

    private static DecisionRow outputs(Rule row, DecisionTable table) {
        Map<String, Object> outputs = new HashMap<>();
        Iterator<Output> columns = table.getOutputs().iterator();
        for (OutputEntry entry : row.getOutputEntries()) {
            String plain = text(entry.getText()).replace("\"", "");
            outputs.put(columns.next().getName(), plain.isEmpty() ? null : plain);
        }
        return new DecisionRow(outputs);
    }

    private static void check(Rule row, int number, DecisionTable into, List<FieldError> errors) {
        if (row.getInputEntries().size() != into.getInputs().size()
                || row.getOutputEntries().size() != into.getOutputs().size()) {
            errors.add(FieldError.of("row " + number, "policy_columns", number));
            return;
        }
        int column = 0;
        Iterator<Input> inputs = into.getInputs().iterator();
        for (InputEntry entry : row.getInputEntries()) {
            String text = text(entry.getText());
            column++;
            Input input = inputs.next();
            if (!isPlain(text, CONDITION)) {
                errors.add(wrongCell(number, column));
            } else if (!isKnown(text, input)) {
                errors.add(FieldError.of(place(number, column), "policy_word", number, column));
            }
        }
        int before = errors.size();
        for (OutputEntry entry : row.getOutputEntries()) {
            column++;
            if (!isPlain(text(entry.getText()), VALUE)) {
                errors.add(wrongCell(number, column));
            }
        }
        if (errors.size() == before) {
            meaning(outputs(row, into), number, errors);
        }
    }

    /** Also rows that no complaint has met yet grant something that can be counted. */
    private static void meaning(DecisionRow row, int number, List<FieldError> errors) {
        try {
            PolicyTable.level(row, 0);
        } catch (IllegalArgumentException | IllegalStateException e) {
            errors.add(FieldError.of("row " + number, "policy_row", number));
        }
    }

    private static boolean isPlain(String text, Pattern allowed) {
        return text.length() <= MOST_CHARACTERS && allowed.matcher(text).matches();
    }

    /** A word that is none of the column's would never fit, and nobody would be told. */
    private static boolean isKnown(String text, Input input) {
        InputValues values = input.getInputValues();
        if (values == null) {
            return true;
        }
        Set<String> known = words(text(values.getText()));
        return known.isEmpty() || known.containsAll(words(text));
    }

    private static Set<String> words(String text) {
        return QUOTED.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static FieldError wrongCell(int row, int column) {
        return FieldError.of(place(row, column), "policy_cell", row, column);
    }

    private static String place(int row, int column) {
        return "row " + row + " column " + column;
    }

    private static Rule copy(Rule row, DmnModelInstance into) {
        Rule copy = into.newInstance(Rule.class);
        Description said = row.getDescription();
        if (said != null) {
            Description description = into.newInstance(Description.class);
            String words = said.getTextContent();
            description.setTextContent(
                    words.substring(0, Math.min(words.length(), MOST_CHARACTERS)));
            copy.setDescription(description);
        }
        row.getInputEntries()
                .forEach(
                        entry -> {
                            InputEntry own = into.newInstance(InputEntry.class);
                            own.setText(words(text(entry.getText()), into));
                            copy.getInputEntries().add(own);
                        });
        row.getOutputEntries()
                .forEach(
                        entry -> {
                            OutputEntry own = into.newInstance(OutputEntry.class);
                            own.setText(words(text(entry.getText()), into));
                            copy.getOutputEntries().add(own);
                        });
        return copy;
    }

    private static Text words(String text, DmnModelInstance into) {
        Text words = into.newInstance(Text.class);
        words.setTextContent(text);
        return words;
    }

    private static String text(@Nullable Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    private static DecisionTable table(DmnModelInstance model) {
        Collection<DecisionTable> tables = model.getModelElementsByType(DecisionTable.class);
        if (tables.size() != 1) {
            throw RuleViolation.of("table", "policy_unreadable");
        }
        return tables.iterator().next();
    }

    private static DmnModelInstance read(String xml) {
        try {
            return Dmn.readModelFromStream(
                    new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (DmnModelException | ModelParseException e) {
            throw RuleViolation.of("table", "policy_unreadable");
        }
    }
}
