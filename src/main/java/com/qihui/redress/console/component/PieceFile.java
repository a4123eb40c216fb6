package com.qihui.redress.console.component;

import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.evidence.FileLimits;
import com.qihui.redress.evidence.FileType;
import com.qihui.redress.evidence.StoredFile;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Objects;
import java.util.Optional;

/** The file of a piece of evidence, as a screen shows it and hands it out. */
public record PieceFile(String number, EvidencePiece piece, StoredFile file) {

    /**
     * @param number of the complaint
     */
    public static Optional<PieceFile> of(String number, EvidencePiece piece) {
        return Optional.ofNullable(piece.file()).map(file -> new PieceFile(number, piece, file));
    }

    public String name() {
        return Objects.requireNonNullElse(piece.saveAs(), "");
    }

    /** Name and size, in one line. */
    public String about() {
        return name() + " · " + FileLimits.words(file.size());
    }

    public Thumb thumb(Runnable open) {
        return new Thumb(how(), shown(), name(), open);
    }

    public Preview preview() {
        return new Preview(how(), shown(), name());
    }

    /** Gets the original, byte for byte: for the desk, which verifies it. */
    public Anchor original() {
        return link("original=true&download=true", "preview.download");
    }

    /** Gets what is shown, without what a picture tells of places and devices. */
    public Anchor copy() {
        return link("download=true", "preview.download.copy");
    }

    private Anchor link(String query, String label) {
        Anchor link = new Anchor(shown() + "?" + query, I18NProvider.translate(label));
        link.getElement().setAttribute("download", name());
        link.setTitle(about());
        return link;
    }

    private FileType.Preview how() {
        return file.preview();
    }

    private String shown() {
        return "files/" + number + "/" + piece.pieceNo();
    }
}
