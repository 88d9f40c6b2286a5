pragma ComponentBehavior: Bound
import QtQuick
import Controls
import Ventanilla

// Shows an overlay on top of the screen, which keeps its state beneath.
Item {
    id: host

    property KOverlay sheet: null
    property string file
    readonly property bool standing: sheet !== null

    function present(file: string, figures: var, sequence: int) {
        if (sheet && file === host.file) {
            sheet.screen = figures;
            sheet.sequence = sequence;
            return;
        }
        drop();
        Touches.turn();
        host.file = file;
        sheet = Qt.createComponent(file).createObject(host, {
            "screen": figures,
            "sequence": sequence,
            "width": Qt.binding(() => host.width),
            "height": Qt.binding(() => host.height)
        }) as KOverlay;
    }

    function drop() {
        if (sheet) {
            Touches.turn();
            sheet.visible = false;
            sheet.destroy();
        }
        sheet = null;
    }
}
