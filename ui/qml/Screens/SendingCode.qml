import QtQuick
import Style
import Controls

KMessage {
    depth: 4
    title: Say.text("sending-code-title")
    lead: Say.text("sending-code-text")
    picture: "phone-code"
    working: true
}
