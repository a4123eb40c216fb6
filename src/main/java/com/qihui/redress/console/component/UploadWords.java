package com.qihui.redress.console.component;

import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;

/** What the upload says, in its reader's language. */
final class UploadWords {

    private UploadWords() {}

    static UploadI18N now() {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles().setOne(say("drop")).setMany(say("drop")))
                .setAddFiles(new UploadI18N.AddFiles().setOne(say("choose")).setMany(say("choose")))
                .setError(
                        new UploadI18N.Error()
                                .setTooManyFiles(say("too_many"))
                                .setFileIsTooBig(say("too_big"))
                                .setIncorrectFileType(say("wrong_type")))
                .setUploading(
                        new UploadI18N.Uploading()
                                .setStatus(
                                        new UploadI18N.Uploading.Status()
                                                .setConnecting(say("connecting"))
                                                .setStalled(say("stalled"))
                                                .setProcessing(say("processing"))
                                                .setHeld(say("held")))
                                .setRemainingTime(
                                        new UploadI18N.Uploading.RemainingTime()
                                                .setPrefix(say("remaining"))
                                                .setUnknown(say("remaining_unknown")))
                                .setError(
                                        new UploadI18N.Uploading.Error()
                                                .setServerUnavailable(say("broken"))
                                                .setUnexpectedServerError(say("failed"))
                                                .setForbidden(say("forbidden"))))
                .setFile(
                        new UploadI18N.File()
                                .setRetry(say("retry"))
                                .setStart(say("start"))
                                .setRemove(say("remove")))
                .setUnits(List.of("B", "KB", "MB", "GB", "TB"), 1024);
    }

    private static String say(String what) {
        return I18NProvider.translate("upload." + what);
    }
}
