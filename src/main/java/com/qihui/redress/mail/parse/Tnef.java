package com.qihui.redress.mail.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.Types;

/** What one vendor's programs wrap up in a file of their own, called winmail.dat. */
record Tnef(String text, List<MailFile> files) {

    /** It is held whole; larger ones stay wrapped. */
    static final int LARGEST = 40 * 1024 * 1024;

    static {
        TNEFAttribute.setMaxRecordLength(LARGEST);
        MAPIAttribute.setMaxRecordLength(LARGEST);
    }

    static Tnef read(InputStream wrapped) throws IOException {
        byte[] bytes = wrapped.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new IOException("larger than is unwrapped");
        }
        try {
            HMEFMessage message = new HMEFMessage(new ByteArrayInputStream(bytes));
            List<MailFile> files = new ArrayList<>();
            for (Attachment attachment : message.getAttachments()) {
                byte[] content = attachment.getContents();
                files.add(
                        new MailFile(
                                name(attachment), false, () -> new ByteArrayInputStream(content)));
            }
            return new Tnef(PlainWords.lines(text(message)), files);
        } catch (RuntimeException broken) {
            throw new IOException(broken);
        }
    }

    private static String name(Attachment attachment) {
        String name = attachment.getLongFilename();
        return Objects.requireNonNullElse(name == null ? attachment.getFilename() : name, "");
    }

    private static String text(HMEFMessage message) {
        MAPIAttribute body = message.getMessageMAPIAttribute(MAPIProperty.BODY);
        if (body != null && body.getData() != null) {
            String said = body.getType() == Types.UNICODE_STRING.getId() ? "UTF-16LE" : "";
            return Charsets.decode(body.getData(), said).replace("\u0000", "");
        }
        MAPIAttribute page = message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML);
        return page == null || page.getData() == null
                ? ""
                : HtmlWords.of(Charsets.decode(page.getData(), ""));
    }
}
