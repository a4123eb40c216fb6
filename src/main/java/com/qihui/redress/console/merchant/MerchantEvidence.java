package com.qihui.redress.console.merchant;

import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.Glyph;
import com.qihui.redress.console.component.PieceFile;
import com.qihui.redress.console.component.PreviewDialog;
import com.qihui.redress.console.merchant.MerchantFiles.MerchantFile;
import com.qihui.redress.evidence.EvidencePiece;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The evidence a merchant is answering to, and its own. */
class MerchantEvidence extends Card {

    /**
     * @param add called to hand in more
     */
    MerchantEvidence(MerchantFile file, Runnable add) {
        super(I18NProvider.translate("merchant.evidence"));
        String number = file.ticket().number();
        file.pieces().forEach(piece -> add(piece(number, piece)));
        if (file.pieces().isEmpty()) {
            add(new Span(getTranslation("merchant.evidence.none")));
        }
        aside(Integer.toString(file.pieces().size()));
        Button more =
                new Button(
                        getTranslation("merchant.evidence.add"),
                        Glyph.UPLOAD.drawn(),
                        click -> add.run());
        more.getElement().setAttribute("data-opens-files", "");
        actions(more);
    }

    private Component piece(String number, EvidencePiece piece) {
        Span kind =
                new Span("#" + piece.pieceNo() + " " + getTranslation("option." + piece.kind()));
        kind.addClassName("strong");
        Div words = new Div(kind);
        words.addClassName("piece-body");
        String about =
                Stream.of(piece.form(), piece.description())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" · "));
        if (!about.isEmpty()) {
            words.add(quiet(about));
        }
        Div line = new Div();
        line.addClassName("own-piece");
        PieceFile.of(number, piece)
                .ifPresent(
                        file -> {
                            line.add(file.thumb(() -> new PreviewDialog(file).open()));
                            words.add(quiet(file.about()), file.copy());
                        });
        line.add(words);
        return line;
    }

    private static Span quiet(String text) {
        Span line = new Span(text);
        line.addClassNames("quiet", "small", "words");
        return line;
    }
}
