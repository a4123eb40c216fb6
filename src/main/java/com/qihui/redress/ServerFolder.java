package com.qihui.redress;

import java.io.File;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Keeps what the web server writes in the data folder too. Not in service, where nodes share it.
 */
@Component
@Profile("!mysql")
class ServerFolder implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final File folder;

    ServerFolder(@Value("${redress.data}") File data) {
        this.folder = new File(data, "server");
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        File pages = new File(folder, "pages");
        if (!pages.isDirectory() && !pages.mkdirs()) {
            throw new IllegalStateException("cannot write to " + pages);
        }
        server.setBaseDirectory(folder);
        server.setDocumentRoot(pages);
    }
}
