package com.qihui.redress.dossier;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Sets the index as a PDF (docs/decisions/0017). */
@Component
class IndexPdf {

    private static final int HEX = 16;

    private final ITemplateEngine templates;
    private final IndexPages pages;
    private final IndexWords words;
    private final PdfPress press;

    IndexPdf(ITemplateEngine templates, IndexPages pages, IndexWords words, PdfPress press) {
        this.templates = templates;
        this.pages = pages;
        this.words = words;
        this.press = press;
    }

    byte[] of(Gathered all, List<String> withheld) throws IOException {
        return press.set(
                html(pages.of(all, withheld)),
                words.say("dossier.title.of", all.ticket().number()),
                all.asOf(),
                Long.parseUnsignedLong(all.head().substring(0, HEX), HEX));
    }

    private String html(IndexPage page) {
        Context context = new Context(IndexWords.LANGUAGE, Map.of("page", page));
        return templates.process("dossier/index", context);
    }
}
