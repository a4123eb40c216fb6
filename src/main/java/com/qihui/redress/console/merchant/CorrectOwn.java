package com.qihui.redress.console.merchant;

import com.qihui.redress.console.component.CorrectDialog;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.console.merchant.MerchantFiles.MerchantFile;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.SayMessage;
import com.qihui.redress.shared.Busy;
import com.qihui.redress.shared.Conflict;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;

/** A merchant puts right what it said. */
class CorrectOwn extends CorrectDialog {

    private final MerchantFile file;
    private final Message wrong;
    private final MerchantFiles files;
    private final Runnable refresh;

    CorrectOwn(MerchantFile file, Message wrong, MerchantFiles files, Runnable refresh) {
        super(wrong);
        this.file = file;
        this.wrong = wrong;
        this.files = files;
        this.refresh = refresh;
    }

    @Override
    protected boolean say(String words) {
        SayMessage right =
                SayMessage.of(wrong.thread(), wrong.channel(), words).correcting(wrong.id());
        boolean said = true;
        try {
            Busy.outlast(() -> files.say(file.ticket().number(), right, List.of()));
        } catch (Conflict late) {
            said = false;
            Toast.told(
                    I18NProvider.translate("error." + late.code()),
                    I18NProvider.translate("ticket.conflict.next"));
        }
        refresh.run();
        return said;
    }
}
