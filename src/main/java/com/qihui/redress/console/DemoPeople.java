package com.qihui.redress.console;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The people of the demo; a click fills the form with one of them. */
class DemoPeople extends Section {

    private static final String PASSWORD = "demo";

    private record Person(String name, String role) {}

    private static final List<Person> PEOPLE =
            List.of(
                    new Person("agent", "role.AGENT"),
                    new Person("agent2", "role.AGENT"),
                    new Person("manager", "role.MANAGER"),
                    new Person("admin", "role.ADMIN"),
                    new Person("merchant", "role.MERCHANT"));

    DemoPeople(SignInForm form) {
        addClassName("demo-people");
        UnorderedList list = new UnorderedList();
        for (Person person : PEOPLE) {
            Span role = new Span(getTranslation(person.role()));
            NativeButton button = new NativeButton();
            button.add(new Span(person.name()), role);
            button.addClickListener(click -> form.fillIn(person.name(), PASSWORD));
            list.add(new ListItem(button));
        }
        add(new H2(getTranslation("console.sign_in.demo")), list);
    }
}
