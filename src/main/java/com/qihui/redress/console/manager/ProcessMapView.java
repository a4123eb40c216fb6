package com.qihui.redress.console.manager;

import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.component.ProcessDiagram;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.workflow.ProcessPicture.HeatMap;
import com.qihui.redress.workflow.ProcessPictures;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All diagrams, and how many complaints wait at each step (E36). */
@Route(value = "processes", layout = ConsoleLayout.class)
@Menu(title = "processes.title", order = 110)
@RolesAllowed("MANAGER")
public class ProcessMapView extends Screen {

    private final List<HeatMap> maps;
    private final ProcessDiagram diagram;

    public ProcessMapView(ProcessPictures pictures) {
        super("");
        rename(getTranslation("processes.title"));
        maps = pictures.heatMaps();
        diagram = new ProcessDiagram(getTranslation("processes.label"));
        diagram.setHeight("100%");
        Tabs tabs = new Tabs();
        maps.forEach(map -> tabs.add(new Tab(getTranslation("process." + map.name()))));
        tabs.addSelectedChangeListener(change -> show(tabs.getSelectedIndex()));
        add(tabs);
        padded(diagram);
        show(0);
    }

    private void show(int index) {
        if (index < 0 || index >= maps.size()) {
            return;
        }
        HeatMap map = maps.get(index);
        Map<String, Integer> counts = new HashMap<>();
        map.counts().forEach((step, waiting) -> counts.put(step, Math.toIntExact(waiting)));
        diagram.draw(map.xml());
        diagram.load(counts);
    }
}
