pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls
import Ventanilla

// Shows one screen at a time. A screen of the same class (and so the same file) is updated in place;
// a different one slides in from the right, or from the left if it comes earlier in the visit.
Item {
    id: host

    property KPage page: null
    property string file
    property string name
    property var components: ({})
    property KPage leaving: null

    function component(file: string): Component {
        if (!(file in components)) {
            const made = Qt.createComponent(file);
            if (made.status !== Component.Ready)
                throw new Error(made.errorString());
            components[file] = made;
        }
        return components[file];
    }

    function present(file: string, name: string, figures: var, sequence: int) {
        if (host.page && file === host.file) {
            host.name = name;
            if (sequence !== host.page.sequence)
                Touches.turn();
            host.page.screen = figures;
            host.page.sequence = sequence;
            return;
        }
        passage.complete();
        const next = component(file).createObject(stage, {
            "screen": figures,
            "sequence": sequence,
            "width": Qt.binding(() => host.width),
            "height": Qt.binding(() => host.height)
        });
        host.leaving = host.page;
        host.page = next as KPage;
        host.file = file;
        host.name = name;
        enter();
    }

    function enter() {
        const back = leaving && page.depth < leaving.depth;
        Touches.turn();
        if (!Style.motion || !leaving) {
            forgetLeaving();
            return;
        }
        leaving.opacity = 0;
        page.x = back ? -Size.shift : Size.shift;
        page.opacity = 0;
        passage.start();
    }

    function settle() {
        passage.complete();
        Touches.settle();
    }

    function forgetLeaving() {
        if (leaving) {
            leaving.visible = false;
            leaving.destroy();
        }
        leaving = null;
    }

    Item {
        id: stage
        anchors.fill: parent
    }
    ParallelAnimation {
        id: passage
        NumberAnimation {
            target: host.page
            property: "x"
            to: 0
            duration: Pace.passage
            easing.type: Easing.OutCubic
        }
        NumberAnimation {
            target: host.page
            property: "opacity"
            to: 1
            duration: Pace.passage
            easing.type: Easing.OutCubic
        }
        onFinished: host.forgetLeaving()
    }
}
