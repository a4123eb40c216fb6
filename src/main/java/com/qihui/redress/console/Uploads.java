package com.qihui.redress.console;

import com.qihui.redress.console.component.FileDrop;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.console.component.UploadDialog;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.FileLimits;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.evidence.RefusedFile;
import com.qihui.redress.evidence.StoredFile;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes in the files that people hand in on a screen, and makes them pieces of evidence. */
@Component
public class Uploads {

    private final EvidenceFiles files;
    private final I18NProvider labels;

    Uploads(EvidenceFiles files, I18NProvider labels) {
        this.files = files;
        this.labels = labels;
    }

    /**
     * Opens the dialog for it.
     *
     * @param expected what will probably be handed in
     * @param details which details of that are still looked for
     * @param add adds the pieces, and says whether that was done
     */
    public void open(EvidenceKind expected, Set<String> details, Predicate<List<NewPiece>> add) {
        Locale locale = UI.getCurrent().getLocale();
        FileLimits limits = files.limits();
        new UploadDialog<StoredFile>(
                        expected,
                        details,
                        (content, name) -> take(content, name, locale),
                        limits.maxFile(),
                        say(
                                locale,
                                "upload.limits",
                                limits.maxFileWords(),
                                limits.maxTicketWords()),
                        handed -> added(pieces(handed), add, locale))
                .open();
    }

    /**
     * Where files are handed in that become something else than a piece by itself.
     *
     * @param changed called when one came or was taken back
     */
    public FileDrop<StoredFile> drop(Runnable changed) {
        Locale locale = UI.getCurrent().getLocale();
        FileLimits limits = files.limits();
        return new FileDrop<>(
                (content, name) -> take(content, name, locale),
                limits.maxFile(),
                say(locale, "upload.limits", limits.maxFileWords(), limits.maxTicketWords()),
                changed);
    }

    private StoredFile take(InputStream content, String name, Locale locale)
            throws IOException, FileDrop.Refused {
        try {
            return files.receive(content, name);
        } catch (RefusedFile refused) {
            throw new FileDrop.Refused(words(refused, locale));
        }
    }

    /** Together they may be too much although each of them was not. */
    private boolean added(List<NewPiece> pieces, Predicate<List<NewPiece>> add, Locale locale) {
        try {
            return add.test(pieces);
        } catch (RefusedFile refused) {
            Toast.failed(words(refused, locale), say(locale, "upload.full.next"));
            return false;
        }
    }

    private static List<NewPiece> pieces(UploadDialog.Handed<StoredFile> handed) {
        FileComplaint.Piece said =
                new FileComplaint.Piece(
                        handed.kind(),
                        null,
                        null,
                        handed.description(),
                        null,
                        handed.shows().stream()
                                .collect(Collectors.toMap(Function.identity(), seen -> true)));
        return handed.files().stream()
                .map(one -> NewPiece.withFile(said, one.file(), one.name()))
                .toList();
    }

    private String words(RefusedFile refused, Locale locale) {
        return say(locale, "file.refused." + refused.why(), refused.places().toArray());
    }

    private String say(Locale locale, String label, Object... places) {
        return labels.getTranslation(label, locale, places);
    }
}
