package com.qihui.redress.evidence;

import com.qihui.redress.evidence.media.CaptureTime;
import com.qihui.redress.evidence.media.MediaRecognition;
import com.qihui.redress.evidence.media.ShownCopy;
import com.qihui.redress.evidence.store.FileStore;
import com.qihui.redress.shared.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Files that were handed in, stored once each by their content. A file is here before anything
 * refers to it; what nothing refers to for eight days is removed.
 */
@Service
public class EvidenceFiles {

    private static final String SHOWN = "-shown";

    private final FileStore store;
    private final FileRecords records;
    private final Incoming incoming;
    private final FileLimits limits;
    private final FileMeters meters;
    private final MediaRecognition recognition = new MediaRecognition();
    private final Clock clock;
    private final ZoneId zone;

    EvidenceFiles(
            FileStore store,
            FileRecords records,
            Incoming incoming,
            FileSettings settings,
            FileMeters meters,
            Clock clock,
            @Value("${redress.zone}") ZoneId zone) {
        this.store = store;
        this.records = records;
        this.incoming = incoming;
        this.limits = settings.limits();
        this.meters = meters;
        this.clock = clock;
        this.zone = zone;
    }

    public FileLimits limits() {
        return limits;
    }

    /** Where content may be written on its way here; what lies there for a day is removed. */
    public Path incomingFolder() {
        return incoming.folder();
    }

    /**
     * Takes a file in: it goes to the disk as it comes, is recognised there by its content, and is
     * in the store for good when this returns. Needs no ticket. A killed receipt leaves nothing
     * that anybody sees.
     *
     * @param name what its sender calls it, for the words of a refusal only
     * @throws RefusedFile when it is too large, of no kind that is taken, or broken
     * @throws StoreUnavailable when it cannot be kept now
     * @throws IOException when the sender fails
     */
    public StoredFile receive(InputStream content, @Nullable String name) throws IOException {
        return receive(name, called -> incoming.write(content, called, limits.maxFile()));
    }

    /**
     * As {@link #receive(InputStream, String)}, for what is written already: nothing is copied.
     *
     * @param file in {@link #incomingFolder()}; gone when this returns
     */
    public StoredFile receive(Path file, @Nullable String name) throws IOException {
        return receive(name, called -> incoming.adopt(file, called, limits.maxFile()));
    }

    private interface Arriving {

        Incoming.Arrival called(@Nullable String name) throws IOException;
    }

    private StoredFile receive(@Nullable String name, Arriving file) throws IOException {
        String called = FileName.clean(name);
        try (Incoming.Arrival arrival = file.called(called)) {
            return meters.received(take(arrival, called));
        } catch (RefusedFile refused) {
            throw meters.refused(refused);
        }
    }

    private StoredFile take(Incoming.Arrival arrival, @Nullable String name) throws IOException {
        Optional<StoredFile> known = records.touch(arrival.sha256());
        return known.isPresent() && isWhole(known.get()) ? known.get() : keep(arrival, name);
    }

    private StoredFile keep(Incoming.Arrival arrival, @Nullable String name) throws IOException {
        String mediaType = taken(arrival, name);
        boolean apart;
        try {
            apart = ShownCopy.make(mediaType, arrival.file(), arrival.beside());
        } catch (ShownCopy.Unreadable broken) {
            throw RefusedFile.of(RefusedFile.Why.DAMAGED, name);
        }
        StoredFile file =
                new StoredFile(
                        arrival.sha256(),
                        arrival.size(),
                        mediaType,
                        capturedAt(arrival.file(), mediaType),
                        apart ? Files.size(arrival.beside()) : null);
        // The row first: whatever is in the store has one, so that none is forgotten there.
        records.keep(file);
        try {
            if (apart) {
                store.put(file.sha256() + SHOWN, arrival.beside());
            }
            store.put(file.sha256(), arrival.file());
        } catch (IOException e) {
            throw new StoreUnavailable(e);
        }
        return file;
    }

    private String taken(Incoming.Arrival arrival, @Nullable String name) throws IOException {
        if (arrival.size() == 0) {
            throw RefusedFile.of(RefusedFile.Why.EMPTY, name);
        }
        String mediaType = recognition.mediaType(arrival.file());
        if (MediaRecognition.hasMacros(mediaType)) {
            throw RefusedFile.of(RefusedFile.Why.MACROS, name);
        }
        if (FileType.ofMediaType(mediaType)
                .filter(type -> limits.taken().contains(type.family()))
                .isEmpty()) {
            throw RefusedFile.type(name, mediaType);
        }
        return mediaType;
    }

    /** A camera that is ahead of the time knows nothing. */
    private @Nullable Instant capturedAt(Path file, String mediaType) throws IOException {
        return CaptureTime.of(file, mediaType, zone)
                .filter(moment -> !moment.isAfter(clock.instant()))
                .orElse(null);
    }

    /** The original is put last. */
    private boolean isWhole(StoredFile file) {
        try {
            return store.has(file.sha256());
        } catch (IOException e) {
            throw new StoreUnavailable(e);
        }
    }

    public Optional<StoredFile> find(String sha256) {
        return records.find(sha256);
    }

    /**
     * The original, byte for byte: for those who verify it and for nobody it does not concern.
     *
     * @throws NotFound when there is none
     */
    public StoredContent open(String sha256) {
        StoredFile file = known(sha256);
        return new StoredContent(file, sha256, file.size(), store);
    }

    /**
     * What is shown: a copy without places, people and devices where the original names them, else
     * the original.
     *
     * @throws NotFound when there is none
     */
    public StoredContent shown(String sha256) {
        StoredFile file = known(sha256);
        Long size = file.shownSize();
        return size == null ? open(sha256) : new StoredContent(file, sha256 + SHOWN, size, store);
    }

    private StoredFile known(String sha256) {
        return find(sha256).orElseThrow(() -> new NotFound("file", sha256));
    }

    /** Takes it out of the store; its row goes with the caller's transaction. */
    void remove(String sha256) throws IOException {
        store.remove(sha256);
        store.remove(sha256 + SHOWN);
    }
}
