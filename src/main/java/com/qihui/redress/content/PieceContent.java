package com.qihui.redress.content;

import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.evidence.StoredContent;
import com.qihui.redress.evidence.StoredFile;
import com.qihui.redress.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Sends the file of a piece to somebody who may see the piece. */
@Component
public class PieceContent {

    private final EvidenceFiles files;
    private final FileDelivery delivery;

    PieceContent(EvidenceFiles files, FileDelivery delivery) {
        this.files = files;
        this.delivery = delivery;
    }

    /**
     * What is shown of it, without places, people and devices.
     *
     * @param fetch whether it is to be saved even if it could be shown
     * @throws NotFound when the piece has no file
     */
    public void show(
            EvidencePiece piece,
            boolean fetch,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(piece, files.shown(file(piece).sha256()), fetch, request, response);
    }

    /**
     * The original, byte for byte.
     *
     * @throws NotFound when the piece has no file
     */
    public void original(
            EvidencePiece piece,
            boolean fetch,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(piece, files.open(file(piece).sha256()), fetch, request, response);
    }

    private void send(
            EvidencePiece piece,
            StoredContent content,
            boolean fetch,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String name = Objects.requireNonNull(piece.saveAs());
        delivery.send(content, name, fetch, request, response);
    }

    private static StoredFile file(EvidencePiece piece) {
        StoredFile file = piece.file();
        if (file == null) {
            throw new NotFound("file of piece", piece.pieceNo());
        }
        return file;
    }
}
