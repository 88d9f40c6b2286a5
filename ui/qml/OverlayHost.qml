import QtQuick
import Style

// What stands on top of the screen, which keeps its state beneath.
Item {
    id: host

    property Item sheet: null
    property string kind
    readonly property bool standing: sheet !== null

    function present(kind: string, figures: var, sequence: int) {
        if (sheet && kind === host.kind) {
            sheet.screen = figures;
            sheet.sequence = sequence;
            return;
        }
        drop();
        host.kind = kind;
        sheet = Qt.createComponent("Screens/" + kind + ".qml").createObject(host, {
            "screen": figures,
            "sequence": sequence,
            "width": Qt.binding(() => host.width),
            "height": Qt.binding(() => host.height)
        });
    }

    function drop() {
        if (sheet) {
            sheet.visible = false;
            sheet.destroy();
        }
        sheet = null;
    }
}
