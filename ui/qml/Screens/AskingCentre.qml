import QtQuick
import Style
import Controls

KMessage {
    depth: 1
    title: Say.text("asking-centre-title")
    lead: Say.text("asking-centre-text")
    picture: "centre-asked"
    working: true
}
