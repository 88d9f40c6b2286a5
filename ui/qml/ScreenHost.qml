import QtQuick
import Style

// Shows one screen at a time: `Screens/KIND.qml` for the class KIND, `Staff/` when it begins so. The same class again changes
// its figures in place; another comes in from the right, or from the left when it lies before.
Item {
    id: host

    property Item page: null
    property string kind
    property string name
    readonly property bool busy: settling.running
    property var components: ({})
    property Item leaving: null

    function component(kind: string): Component {
        if (!(kind in components)) {
            const folder = kind.startsWith("Staff") ? "Staff/" : "Screens/";
            const made = Qt.createComponent(folder + kind + ".qml");
            if (made.status !== Component.Ready)
                throw new Error(made.errorString());
            components[kind] = made;
        }
        return components[kind];
    }

    function present(kind: string, name: string, figures: var, sequence: int) {
        if (host.page && kind === host.kind) {
            host.name = name;
            if (sequence !== host.page.sequence)
                settling.restart();
            host.page.screen = figures;
            host.page.sequence = sequence;
            return;
        }
        passage.complete();
        const next = component(kind).createObject(stage, {
            "screen": figures,
            "sequence": sequence,
            "width": Qt.binding(() => host.width),
            "height": Qt.binding(() => host.height)
        });
        host.leaving = host.page;
        host.page = next;
        host.kind = kind;
        host.name = name;
        enter();
    }

    function enter() {
        const back = leaving && page.depth < leaving.depth;
        settling.restart();
        if (!Style.motion || !leaving) {
            forgetLeaving();
            return;
        }
        leaving.opacity = 0;
        page.x = back ? -Style.shift : Style.shift;
        page.opacity = 0;
        passage.start();
    }

    function settle() {
        passage.complete();
        settling.stop();
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
            duration: Style.passage
            easing.type: Easing.OutCubic
        }
        NumberAnimation {
            target: host.page
            property: "opacity"
            to: 1
            duration: Style.passage
            easing.type: Easing.OutCubic
        }
        onFinished: host.forgetLeaving()
    }
    // The second half of a double strike must not answer the screen that comes.
    Timer {
        id: settling
        interval: 300
    }
    MouseArea {
        anchors.fill: parent
        visible: host.busy
    }
}
