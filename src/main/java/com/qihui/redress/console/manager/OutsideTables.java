package com.qihui.redress.console.manager;

import com.qihui.redress.console.component.Amount;
import com.qihui.redress.console.component.DataTable;
import com.qihui.redress.console.component.DataTable.Cell;
import com.qihui.redress.escalation.OutsideFigures;
import com.qihui.redress.escalation.OutsideFigures.Line;
import com.vaadin.flow.component.Component;
import java.util.List;

/** The sums of the cases outside as small tables. */
class OutsideTables {

    private final Component reader;

    /**
     * @param reader in whose language they are
     */
    OutsideTables(Component reader) {
        this.reader = reader;
    }

    DataTable bodies(OutsideFigures figures) {
        DataTable table = new DataTable(say("outside.board.figures"));
        table.show(
                List.of(
                        say("outside.board.body"),
                        say("outside.board.filed"),
                        say("outside.board.open"),
                        say("outside.board.agreed"),
                        say("outside.board.failed"),
                        say("outside.board.refused"),
                        say("outside.board.rate"),
                        say("outside.board.amount")),
                figures.bodies().stream().map(this::line).toList());
        return table;
    }

    private List<Cell> line(Line line) {
        Integer rate = line.outcomeRate();
        return List.of(
                Cell.of(say("option." + line.body())),
                number(line.filed()),
                number(line.registered() + line.accepted()),
                number(line.agreed()),
                number(line.failed()),
                number(line.refused()),
                Cell.of(rate == null ? "—" : say("outside.board.percent", rate)),
                Cell.of(Amount.of(line.yuan())));
    }

    DataTable causes(OutsideFigures figures) {
        DataTable table = new DataTable(say("outside.board.cause"));
        table.show(
                List.of(
                        say("outside.board.cause"),
                        say("outside.board.opened"),
                        say("outside.board.went")),
                figures.causes().entrySet().stream()
                        .map(
                                one ->
                                        List.of(
                                                Cell.of(say("outside.cause." + one.getKey())),
                                                number(one.getValue().opened()),
                                                number(one.getValue().filed())))
                        .toList());
        return table;
    }

    DataTable lessons(OutsideFigures figures) {
        DataTable table = new DataTable(say("outside.board.lesson"));
        table.show(
                List.of(say("outside.board.lesson"), say("outside.board.learnt")),
                figures.lessons().entrySet().stream()
                        .map(
                                one ->
                                        List.of(
                                                Cell.of(say("option." + one.getKey())),
                                                number(one.getValue())))
                        .toList());
        return table;
    }

    private static Cell number(int count) {
        return Cell.of(Integer.toString(count));
    }

    private String say(String key, Object... places) {
        return reader.getTranslation(key, places);
    }
}
