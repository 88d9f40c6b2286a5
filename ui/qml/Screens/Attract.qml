import QtQuick
import Style
import Controls

// Nobody is here. The invitation stands in all languages at once: nobody has to find theirs first.
KScreen {
    id: page

    depth: 0
    ends: false
    title: Say.text("attract-title")
    lead: Say.text("attract-text")
    beside: true

    KIllustration {
        anchors.fill: parent
        name: "insert-card"
    }
}
