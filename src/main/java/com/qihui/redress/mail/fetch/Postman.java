package com.qihui.redress.mail.fetch;

import com.qihui.redress.evidence.RawContents;
import com.qihui.redress.evidence.StoreUnavailable;
import com.qihui.redress.mail.MailSettings;
import com.qihui.redress.mail.ReceivedMails;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Empties mailboxes. A mail is on our disk and in our database before it is deleted at its server;
 * killed in between, it is fetched again and known again.
 */
@Component
public class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    /** Then everything that still lies there is fetched, known again and deleted once more. */
    private static final Duration REMEMBERED = Duration.ofHours(6);

    private final MailSettings settings;

    /** Shorter than a lease, which is renewed as often. */
    private final Duration wait;

    private final BoxLeases leases;
    private final ReceivedMails mails;
    private final RawContents contents;
    private final Clock clock;
    private final Map<String, LeftBehind> leftBehind = new ConcurrentHashMap<>();

    Postman(
            MailSettings settings,
            BoxLeases leases,
            ReceivedMails mails,
            RawContents contents,
            Clock clock) {
        this.settings = settings;
        this.wait = settings.lease().dividedBy(3);
        this.leases = leases;
        this.mails = mails;
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * Empties it, until it holds nothing new: a server that does not delete what it says it deletes
     * is looked at again when it is its turn.
     *
     * @return how many mails came that were not known; none when another node is at it
     * @throws MessagingException when the server fails; what was taken until then is kept
     */
    public int empty(String name, MailSettings.Box box) throws MessagingException, IOException {
        int all = 0;
        Look last = Look.NONE;
        boolean more = true;
        while (more && leases.take(name)) {
            try (OpenBox open = open(name, box)) {
                Look look = look(name, open);
                all += look.fresh();
                more = look.isWorthAnother(last);
                last = look;
            }
        }
        leases.release(name);
        return all;
    }

    /** Stays at it until told to end, the server fails or another node has it. */
    void attend(
            String name,
            MailSettings.Box box,
            ScheduledExecutorService wakers,
            BooleanSupplier ending)
            throws MessagingException, IOException {
        Look last = Look.NONE;
        boolean staying = true;
        while (staying && !ending.getAsBoolean() && leases.take(name)) {
            try (OpenBox open = open(name, box)) {
                do {
                    Look look = look(name, open);
                    staying = look.isWorthAnother(last);
                    last = look;
                    staying |= open.await(wait, wakers);
                } while (box.protocol().isImap()
                        && staying
                        && !ending.getAsBoolean()
                        && leases.take(name));
            }
        }
    }

    private OpenBox open(String name, MailSettings.Box box) throws MessagingException {
        Instant now = clock.instant();
        return OpenBox.open(
                box,
                leftBehind.compute(
                        name,
                        (one, known) ->
                                known != null && known.isFrom(now.minus(REMEMBERED))
                                        ? known
                                        : new LeftBehind(now)));
    }

    /**
     * What a look into a mailbox came to.
     *
     * @param fresh how many mails came that were not known
     * @param known how many came again, or lie there and are not fetched any more
     * @param full whether more may lie behind
     */
    private record Look(int fresh, int known, boolean full) {

        static final Look NONE = new Look(0, 0, false);

        /** What brings neither a new mail nor gets any further is not repeated at once. */
        boolean isWorthAnother(Look last) {
            return fresh > 0 || (full && known > last.known);
        }
    }

    private Look look(String name, OpenBox open) throws MessagingException, IOException {
        Map<Keeping, Integer> count = new EnumMap<>(Keeping.class);
        List<String> faults = new ArrayList<>();
        boolean full =
                open.each(
                        mail -> {
                            Keeping how = keep(name, mail, open, faults);
                            count.merge(how, 1, Integer::sum);
                            return how;
                        },
                        () -> leases.take(name));
        leases.read(name, count.getOrDefault(Keeping.TOO_LARGE, 0), open.lying(), fault(faults));
        return new Look(
                count.getOrDefault(Keeping.FIRST, 0),
                count.getOrDefault(Keeping.AGAIN, 0) + open.lying(),
                full);
    }

    private static @Nullable String fault(List<String> faults) {
        return faults.isEmpty() ? null : faults.size() + " × " + faults.get(0);
    }

    private Keeping keep(String name, Message mail, OpenBox open, List<String> faults)
            throws MessagingException, IOException {
        // By us as well, where the line broke between the mark and the deletion.
        boolean marked = mail.isSet(Flags.Flag.DELETED);
        Path file = contents.newFile();
        try {
            fetch(mail, file);
            if (marked) {
                return mails.has(file) ? Keeping.AGAIN : Keeping.FOREIGN;
            }
            boolean first = mails.keep(name, file);
            LOG.debug("A mail of {} was kept, {}", name, first ? "the first time" : "again");
            return first ? Keeping.FIRST : Keeping.AGAIN;
        } catch (TooLarge e) {
            return marked ? Keeping.FOREIGN : Keeping.TOO_LARGE;
        } catch (Unfetched e) {
            if (!open.isOpen()) {
                throw e;
            }
            LOG.warn("A mail of {} cannot be fetched now: {}", name, e.getMessage());
            faults.add(String.valueOf(e.getMessage()));
            return Keeping.UNFETCHED;
        } catch (DataAccessException | TransactionException | StoreUnavailable e) {
            throw new IOException("what was fetched cannot be kept now", e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void fetch(Message mail, Path file) throws IOException {
        long limit = settings.maxMail().toBytes();
        try (Limited out =
                new Limited(new BufferedOutputStream(Files.newOutputStream(file)), limit)) {
            try {
                if (mail.getSize() > limit) {
                    throw new TooLarge();
                }
                mail.writeTo(out);
            } catch (MessagingException | IOException | RuntimeException e) {
                if (e instanceof TooLarge tooLarge) {
                    throw tooLarge;
                }
                if (e instanceof IOException ours && out.hasFailed()) {
                    throw ours;
                }
                throw new Unfetched(e);
            }
        }
    }

    private static final class TooLarge extends IOException {}

    /** For a reason of its server's, or of the mail's own. */
    private static final class Unfetched extends IOException {

        private Unfetched(Exception cause) {
            super(Objects.requireNonNullElse(cause.getMessage(), cause.toString()), cause);
        }
    }

    /** Some servers do not know how large a mail is. Tells whether it was the disk that failed. */
    private static final class Limited extends FilterOutputStream {

        private boolean failed;

        private long left;

        private Limited(OutputStream out, long limit) {
            super(out);
            left = limit;
        }

        @Override
        public void write(int next) throws IOException {
            write(new byte[] {(byte) next}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count(length);
            failed = true;
            out.write(bytes, from, length);
            failed = false;
        }

        boolean hasFailed() {
            return failed;
        }

        private void count(int more) throws TooLarge {
            left -= more;
            if (left < 0) {
                throw new TooLarge();
            }
        }
    }
}
