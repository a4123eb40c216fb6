package com.qihui.redress.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of files a desk can take. What can carry a program that its reader starts unknowingly
 * (web pages, SVG, scripts, archives, documents with macros) is none of them.
 */
public enum FileType {
    JPEG("image/jpeg", Family.IMAGE, Preview.IMAGE, "jpg", "jpeg", "jpe", "jfif"),
    PNG("image/png", Family.IMAGE, Preview.IMAGE, "png"),
    GIF("image/gif", Family.IMAGE, Preview.IMAGE, "gif"),
    WEBP("image/webp", Family.IMAGE, Preview.IMAGE, "webp"),
    AVIF("image/avif", Family.IMAGE, Preview.IMAGE, "avif"),
    BMP("image/bmp", Family.IMAGE, Preview.IMAGE, "bmp"),
    HEIC("image/heic", Family.IMAGE, Preview.NONE, "heic"),
    HEIF("image/heif", Family.IMAGE, Preview.NONE, "heif"),
    MP4("video/mp4", Family.VIDEO, Preview.VIDEO, "mp4", "m4v"),
    MOV("video/quicktime", Family.VIDEO, Preview.VIDEO, "mov", "qt"),
    WEBM("video/webm", Family.VIDEO, Preview.VIDEO, "webm"),
    THREE_GP("video/3gpp", Family.VIDEO, Preview.VIDEO, "3gp", "3gpp", "3g2"),
    MKV("video/x-matroska", Family.VIDEO, Preview.NONE, "mkv"),
    AVI("video/x-msvideo", Family.VIDEO, Preview.NONE, "avi"),
    MPEG("video/mpeg", Family.VIDEO, Preview.NONE, "mpg", "mpeg"),
    MP3("audio/mpeg", Family.AUDIO, Preview.AUDIO, "mp3"),
    M4A("audio/mp4", Family.AUDIO, Preview.AUDIO, "m4a", "m4b"),
    WAV("audio/wav", Family.AUDIO, Preview.AUDIO, "wav"),
    OGG("audio/ogg", Family.AUDIO, Preview.AUDIO, "ogg", "oga", "opus"),
    FLAC("audio/flac", Family.AUDIO, Preview.AUDIO, "flac"),
    AAC("audio/aac", Family.AUDIO, Preview.AUDIO, "aac"),
    AMR("audio/amr", Family.AUDIO, Preview.NONE, "amr"),
    PDF("application/pdf", Family.PDF, Preview.PDF, "pdf"),
    TEXT("text/plain", Family.TEXT, Preview.TEXT, "txt", "csv", "log", "json", "md"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Family.OFFICE,
            Preview.NONE,
            "docx"),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Family.OFFICE,
            Preview.NONE,
            "xlsx"),
    PPTX(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Family.OFFICE,
            Preview.NONE,
            "pptx"),
    ODT("application/vnd.oasis.opendocument.text", Family.OFFICE, Preview.NONE, "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", Family.OFFICE, Preview.NONE, "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", Family.OFFICE, Preview.NONE, "odp"),
    DOC("application/msword", Family.OFFICE, Preview.NONE, "doc", "wps"),
    XLS("application/vnd.ms-excel", Family.OFFICE, Preview.NONE, "xls", "et"),
    PPT("application/vnd.ms-powerpoint", Family.OFFICE, Preview.NONE, "ppt", "dps");

    /** What an administrator takes or refuses together; labelled {@code file.family.<name>}. */
    public enum Family {
        IMAGE,
        VIDEO,
        AUDIO,
        PDF,
        TEXT,
        OFFICE
    }

    /** How a browser can show it in place; what it cannot show is fetched. */
    public enum Preview {
        IMAGE,
        VIDEO,
        AUDIO,
        PDF,
        TEXT,
        NONE
    }

    private final String mediaType;
    private final Family family;
    private final Preview preview;
    private final String extensions;

    FileType(String mediaType, Family family, Preview preview, String... extensions) {
        this.mediaType = mediaType;
        this.family = family;
        this.preview = preview;
        this.extensions = String.join(" ", extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    public Family family() {
        return family;
    }

    public Preview preview() {
        return preview;
    }

    /** The usual one first, without a dot. */
    public List<String> extensions() {
        return List.of(extensions.split(" "));
    }

    /**
     * @param mediaType with or without parameters
     */
    static Optional<FileType> ofMediaType(String mediaType) {
        String bare = mediaType.split(";", 2)[0].strip();
        return Arrays.stream(values()).filter(type -> type.mediaType.equals(bare)).findFirst();
    }

    /** How what was recognised as that can be shown. */
    public static Preview previewOf(String mediaType) {
        return ofMediaType(mediaType).map(FileType::preview).orElse(Preview.NONE);
    }

    /**
     * A name that tells no lies about its content: {@code bill.exe} becomes {@code bill.exe.png}.
     */
    public String honestName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean honest = extensions().stream().anyMatch(known -> lower.endsWith("." + known));
        return honest ? name : name + "." + extensions().get(0);
    }
}
