pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

KMessage {
    depth: 1
    title: Say.text("reading-title")
    lead: Say.text("reading-text")
    picture: "card-reading"
    travel: [0, -Size.cardTravel]
    working: true
}
