pragma ComponentBehavior: Bound
import QtQuick
import Ventanilla
import QtQuick.Window
import Style
import Controls

// The only window: top bar, stage, bottom bar, and what may cover the stage.
Window {
    id: window

    property real unit: 1

    title: "Ventanilla"
    color: Style.ground
    visible: false

    Binding {
        target: Style
        property: "portrait"
        value: window.width <= window.height
    }
    Binding {
        target: Style
        property: "unit"
        value: window.unit
    }

    function shut() {
        help.shut();
        languages.shut();
    }

    Item {
        id: root
        width: Math.round(window.width / window.unit)
        height: Math.round(window.height / window.unit)
        scale: window.unit
        transformOrigin: Item.TopLeft

        KTopBar {
            id: top
            objectName: "top-bar"
            width: parent.width
        }
        ScreenHost {
            id: host
            objectName: "stage"
            anchors.top: top.bottom
            anchors.bottom: bottom.top
            width: parent.width
            clip: true
        }
        KBottomBar {
            id: bottom
            objectName: "bottom-bar"
            anchors.bottom: parent.bottom
            width: parent.width
            ends: host.page !== null && host.page.ends
            helps: !overlay.standing
            onLanguages: {
                help.shut();
                languages.open();
            }
            onHelp: help.open(host.page.topic || host.name)
        }
        HelpSheet {
            id: help
            anchors.fill: host
        }
        LanguageSheet {
            id: languages
            anchors.fill: host
        }
        OverlayHost {
            id: overlay
            objectName: "overlay"
            anchors.fill: host
        }
    }

    Connections {
        target: Terminal
        function onPresented(file: string, name: string, figures: var, sequence: int, above: bool) {
            if (above) {
                window.shut();
                overlay.present(file, figures, sequence);
                return;
            }
            if (name !== host.name)
                window.shut();
            host.present(file, name, figures, sequence);
        }
        function onOverlay_dropped() {
            overlay.drop();
        }
        function onForgotten() {
            window.shut();
            if (host.page)
                host.page.forget();
        }
        function onSettle() {
            host.settle();
        }
        function onPreload(file: string) {
            host.component(file);
        }
    }
}
