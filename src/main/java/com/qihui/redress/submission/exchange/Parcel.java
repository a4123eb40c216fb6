package com.qihui.redress.submission.exchange;

import com.qihui.redress.submission.KeptPart;
import com.qihui.redress.submission.Made;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dossier on its way. What is told of it names nobody: who complains stands in its papers only.
 *
 * @param key the same at every try
 * @param zip its bytes
 */
public record Parcel(String key, String number, @Nullable String orderNo, Made dossier, Path zip) {

    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("contract", 1);
        told.put("key", key);
        told.put("body", dossier.paper().body().name());
        told.put("paper", dossier.paper().kind().name());
        told.put("number", number);
        told.put("orderNo", orderNo);
        told.put("asOf", dossier.asOf().toString());
        told.put("sha256", dossier.sha256());
        told.put("sizeBytes", dossier.size());
        told.put("files", dossier.parts().stream().map(Parcel::file).toList());
        return told;
    }

    private static Map<String, Object> file(KeptPart part) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("path", part.path());
        file.put("sha256", part.sha256());
        file.put("sizeBytes", part.size());
        return file;
    }
}
