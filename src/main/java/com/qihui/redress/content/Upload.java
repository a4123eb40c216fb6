package com.qihui.redress.content;

import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.FileLimits;
import com.qihui.redress.evidence.FileMeters;
import com.qihui.redress.evidence.RefusedFile;
import com.qihui.redress.evidence.StoredFile;
import com.qihui.redress.shared.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.impl.FileSizeLimitExceededException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * The files of a multipart request. Nothing of its body is read before one of these methods is
 * called, so that a stranger is refused before.
 */
@Component
public class Upload {

    /** More at once is no upload of a person. */
    private static final int MOST_FILES = 50;

    private final EvidenceFiles files;
    private final FileMeters meters;

    /**
     * @param name as its sender calls it
     */
    public record Received(StoredFile stored, @Nullable String name) {}

    Upload(EvidenceFiles files, FileMeters meters) {
        this.files = files;
        this.meters = meters;
    }

    /**
     * Refuses by its announced length what would not fit with what is there already.
     *
     * @throws RefusedFile before anything is read
     */
    public void guardTotal(HttpServletRequest request, long bytesThere) {
        FileLimits limits = files.limits();
        if (request.getContentLengthLong() + bytesThere
                > limits.maxTicket() + UploadConfiguration.FIELDS) {
            throw meters.refused(limits.ticketFull("…"));
        }
    }

    /** What came beside files. */
    public Map<String, String[]> fields(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (MaxUploadSizeExceededException e) {
            throw tooLarge(e);
        }
    }

    /**
     * Stores every file of that name.
     *
     * @throws RuleViolation when there is none, or more than anybody sends at once
     * @throws RefusedFile when one is not taken; those before it stay unused
     */
    public List<Received> receive(HttpServletRequest request, String part) throws IOException {
        List<Received> received = new ArrayList<>();
        for (MultipartFile file : parts(request, part)) {
            received.add(receive(file));
        }
        return received;
    }

    /**
     * Stores one file of {@link #parts}.
     *
     * @throws RefusedFile when it is not taken
     */
    public Received receive(MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        Path arrived = Files.createTempFile(files.incomingFolder(), "", ".part");
        // By renaming: the server wrote it into the same folder.
        file.transferTo(arrived.toFile());
        return new Received(files.receive(arrived, name), name);
    }

    /**
     * Every file of that name, on the disk and not yet stored. A form in which none was chosen
     * sends one without a name and without content.
     *
     * @throws RuleViolation when there is none, or more than anybody sends at once
     * @throws RefusedFile when the body is larger than allowed
     */
    public List<MultipartFile> parts(HttpServletRequest request, String part) {
        MultipartHttpServletRequest multipart =
                WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (multipart == null) {
            throw RuleViolation.of(part, "required");
        }
        try {
            List<MultipartFile> parts = multipart.getFiles(part);
            if (parts.isEmpty()) {
                throw RuleViolation.of(part, "required");
            }
            if (parts.size() > MOST_FILES) {
                throw RuleViolation.of(part, "too_many", MOST_FILES);
            }
            return parts;
        } catch (MaxUploadSizeExceededException e) {
            throw tooLarge(e);
        }
    }

    private RefusedFile tooLarge(MaxUploadSizeExceededException e) {
        return meters.refused(
                NestedExceptionUtils.getMostSpecificCause(e)
                                instanceof FileSizeLimitExceededException file
                        ? files.limits().tooLarge(file.getFileName())
                        : files.limits().ticketFull("…"));
    }
}
