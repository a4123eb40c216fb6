package com.qihui.redress.console;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline.Position;
import com.vaadin.flow.component.page.Inline.Wrapping;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.Theme;

/** What every page of the console has before its first view: theme, live connection, icon. */
@Theme("redress")
@Push(transport = Transport.WEBSOCKET_XHR)
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {

    /** Runs before anything is painted, so that a dark page never flashes white. */
    private static final String CHOICES =
            """
            (() => {
              const chosen = name => (document.cookie.match('(?:^|; )redress-' + name + '=([^;]*)') || [])[1];
              const root = document.documentElement;
              const system = matchMedia('(prefers-color-scheme: dark)');
              const paint = () => {
                const dark = (chosen('theme') || (system.matches ? 'dark' : 'light')) === 'dark';
                if (dark) root.setAttribute('theme', 'dark'); else root.removeAttribute('theme');
              };
              root.lang = chosen('lang') === 'en' ? 'en' : 'zh-CN';
              paint();
              system.addEventListener('change', paint);
            })()
            """;

    private static final String GROUND =
            "html { background: #f6f7f9 } html[theme~=dark] { background: #11151c }";

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("启慧工单台");
        settings.addFavIcon("icon", "icons/redress.svg", "any");
        settings.addInlineWithContents(Position.PREPEND, CHOICES, Wrapping.JAVASCRIPT);
        settings.addInlineWithContents(Position.PREPEND, GROUND, Wrapping.STYLESHEET);
    }
}
