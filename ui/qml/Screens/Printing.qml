pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

KMessage {
    depth: 8
    title: Say.text("printing-title")
    lead: Say.text("printing-text")
    picture: "printing"
    travel: [-Size.paperTravel, 0]
    working: true
}
