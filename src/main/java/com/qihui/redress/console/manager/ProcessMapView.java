package com.qihui.redress.console.manager;

import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.component.LiveUpdates;
import com.qihui.redress.console.component.ProcessDiagram;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.notification.Changes;
import com.qihui.redress.workflow.engine.ProcessPicture.Diagram;
import com.qihui.redress.workflow.engine.ProcessPictures;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** All diagrams, and how many complaints wait at each step (E36). */
@Route(value = "processes", layout = ConsoleLayout.class)
@Menu(title = "processes.title", order = 110)
@RolesAllowed("MANAGER")
public class ProcessMapView extends Screen {

    private final ProcessPictures pictures;
    private final List<Diagram> diagrams;
    private final Tabs tabs = new Tabs();
    private final ProcessDiagram diagram;

    public ProcessMapView(ProcessPictures pictures, Changes changes) {
        super("");
        this.pictures = pictures;
        rename(getTranslation("processes.title"));
        diagrams = pictures.diagrams();
        diagram = new ProcessDiagram(getTranslation("processes.label"));
        diagram.setHeight("100%");
        diagrams.forEach(one -> tabs.add(new Tab(getTranslation("process." + one.name()))));
        tabs.addSelectedChangeListener(change -> show(tabs.getSelectedIndex()));
        add(tabs);
        padded(diagram);
        show(0);
        LiveUpdates.of(this, changes, ids -> count());
    }

    private void show(int index) {
        if (index < 0 || index >= diagrams.size()) {
            return;
        }
        diagram.draw(diagrams.get(index).xml());
        count();
    }

    private void count() {
        diagram.load(pictures.waiting(diagrams.get(tabs.getSelectedIndex()).name()));
    }
}
