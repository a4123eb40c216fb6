package com.qihui.redress.mail.fetch;

import com.qihui.redress.mail.MailSettings;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.pop3.POP3Folder;
import org.jspecify.annotations.Nullable;

/** A mailbox that is open on its server. */
final class OpenBox implements AutoCloseable {

    /** After so many those that were kept are deleted at the server, with one command. */
    private static final int TOGETHER = 50;

    private static final int AT_ONCE = 200;

    private final Store store;
    private final Folder folder;
    private final LeftBehind leftBehind;
    private final Map<Message, String> ids = new HashMap<>();
    private int lying;

    private OpenBox(Store store, Folder folder, LeftBehind leftBehind) {
        this.store = store;
        this.folder = folder;
        this.leftBehind = leftBehind;
    }

    interface Keeper {

        Keeping keep(Message mail) throws MessagingException, IOException;
    }

    static OpenBox open(MailSettings.Box box, LeftBehind leftBehind) throws MessagingException {
        Store store = Session.getInstance(properties(box)).getStore(name(box));
        try {
            store.connect(box.host(), box.portOrUsual(), box.user(), box.password());
            Folder folder = store.getFolder(box.protocol().isImap() ? box.folder() : "INBOX");
            folder.open(Folder.READ_WRITE);
            return new OpenBox(store, folder, leftBehind);
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    /**
     * Hands over what is there and not left behind, as long as told to go on. Of POP3, which
     * deletes nothing before it is closed, only so many at once.
     *
     * @return whether it had enough, and more may lie behind
     */
    boolean each(Keeper keeper, BooleanSupplier goOn) throws MessagingException, IOException {
        Message[] all = folder.getMessageCount() == 0 ? new Message[0] : folder.getMessages();
        readIds(all);
        int kept = 0;
        boolean full = false;
        lying = 0;
        int from = ids.isEmpty() ? leftBehind.from(all.length) : 0;
        for (; from < all.length && !full && goOn.getAsBoolean(); from += TOGETHER) {
            Message[] some = Arrays.copyOfRange(all, from, Math.min(from + TOGETHER, all.length));
            FetchProfile profile = new FetchProfile();
            profile.add(FetchProfile.Item.FLAGS);
            profile.add(FetchProfile.Item.SIZE);
            folder.fetch(some, profile);
            kept += keep(some, keeper, goOn);
            full = !(folder instanceof IMAPFolder) && kept >= AT_ONCE;
        }
        if (folder instanceof POP3Folder && ids.isEmpty()) {
            leftBehind.stoppedAt(from, all.length);
        }
        return full;
    }

    boolean isOpen() {
        return folder.isOpen();
    }

    /** How many were known again before, or are marked as deleted, and lie there all the same. */
    int lying() {
        return lying;
    }

    /** With one command; some servers give no ids. */
    private void readIds(Message[] all) throws MessagingException {
        ids.clear();
        if (all.length > 0) {
            FetchProfile profile = new FetchProfile();
            profile.add(UIDFolder.FetchProfileItem.UID);
            folder.fetch(all, profile);
            String id = id(all[0]);
            for (int i = 0; id != null && i < all.length; i++) {
                id = id(all[i]);
                ids.put(all[i], id);
            }
        }
        leftBehind.keepOnly(new HashSet<>(ids.values()));
    }

    private @Nullable String id(Message mail) throws MessagingException {
        return folder instanceof IMAPFolder imap
                ? imap.getUIDValidity() + "/" + imap.getUID(mail)
                : ((POP3Folder) folder).getUID(mail);
    }

    private int keep(Message[] some, Keeper keeper, BooleanSupplier goOn)
            throws MessagingException, IOException {
        List<Message> kept = new ArrayList<>();
        try {
            for (Message mail : some) {
                if (!goOn.getAsBoolean()) {
                    break;
                }
                String id = ids.get(mail);
                if (id != null && leftBehind.has(id) && isStillLeft(mail)) {
                    lying++;
                } else {
                    keep(mail, id, keeper, kept);
                }
            }
        } finally {
            delete(kept);
        }
        return kept.size();
    }

    /** Over IMAP a mark may be taken away again. */
    private boolean isStillLeft(Message mail) throws MessagingException {
        return folder instanceof POP3Folder || mail.isSet(Flags.Flag.DELETED);
    }

    private void keep(Message mail, @Nullable String id, Keeper keeper, List<Message> kept)
            throws MessagingException, IOException {
        Keeping how = keeper.keep(mail);
        if (how.isKept()) {
            kept.add(mail);
        }
        if (how == Keeping.FOREIGN) {
            lying++;
        }
        if (id != null && how == (folder instanceof POP3Folder ? Keeping.AGAIN : Keeping.FOREIGN)) {
            leftBehind.add(id);
        }
    }

    /** Over IMAP only these, where the server can: what others marked is theirs (RFC 4315). */
    private void delete(List<Message> kept) throws MessagingException {
        if (kept.isEmpty()) {
            return;
        }
        Message[] all = kept.toArray(Message[]::new);
        folder.setFlags(all, new Flags(Flags.Flag.DELETED), true);
        if (folder instanceof IMAPFolder imap) {
            if (((IMAPStore) store).hasCapability("UIDPLUS")) {
                imap.expunge(all);
            } else {
                imap.expunge();
            }
            lying += (int) kept.stream().filter(mail -> !mail.isExpunged()).count();
        }
    }

    /**
     * Waits for new mail, not longer than this.
     *
     * @return false when this server cannot tell of it
     */
    boolean await(Duration time, ScheduledExecutorService wakers) throws MessagingException {
        if (!(folder instanceof IMAPFolder imap) || !((IMAPStore) store).hasCapability("IDLE")) {
            return false;
        }
        // Any command ends the waiting.
        ScheduledFuture<?> waker =
                wakers.schedule(imap::isOpen, time.toMillis(), TimeUnit.MILLISECONDS);
        try {
            imap.idle(true);
        } finally {
            waker.cancel(false);
        }
        return true;
    }

    @Override
    public void close() throws MessagingException {
        try {
            if (folder.isOpen()) {
                folder.close(folder instanceof POP3Folder);
            }
        } finally {
            store.close();
        }
    }

    private static String name(MailSettings.Box box) {
        return switch (box.protocol()) {
            case IMAP -> "imap";
            case IMAPS -> "imaps";
            case POP3 -> "pop3";
            case POP3S -> "pop3s";
        };
    }

    private static Properties properties(MailSettings.Box box) {
        String at = "mail." + name(box) + ".";
        Properties all = new Properties();
        all.setProperty(at + "connectiontimeout", "15000");
        // Longer than any waiting for new mail.
        all.setProperty(at + "timeout", "90000");
        all.setProperty(at + "writetimeout", "30000");
        all.setProperty(at + "starttls.enable", "true");
        all.setProperty(
                at + "starttls.required",
                Boolean.toString(box.startTls() && !box.protocol().isSealed()));
        all.setProperty(at + "ssl.checkserveridentity", "true");
        // In pieces, and not held in memory.
        all.setProperty(at + "partialfetch", "true");
        all.setProperty(at + "fetchsize", "262144");
        all.setProperty(at + "peek", "true");
        all.setProperty(at + "filestore.enable", "true");
        return all;
    }
}
