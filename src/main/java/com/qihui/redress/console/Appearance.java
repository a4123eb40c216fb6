package com.qihui.redress.console;

import com.vaadin.flow.component.Component;

/** Light or dark, chosen by a click and kept by the browser; no round trip. */
final class Appearance {

    private Appearance() {}

    static void switchesWith(Component button) {
        button.getElement()
                .executeJs(
                        """
                        this.addEventListener('click', () => {
                          const root = document.documentElement;
                          const dark = root.getAttribute('theme') !== 'dark';
                          if (dark) root.setAttribute('theme', 'dark'); else root.removeAttribute('theme');
                          document.cookie = 'redress-theme=' + (dark ? 'dark' : 'light')
                            + ';path=/;max-age=31536000;samesite=lax';
                        })
                        """);
    }
}
