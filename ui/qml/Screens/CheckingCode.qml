import QtQuick
import Style
import Controls

KMessage {
    depth: 6
    title: Say.text("checking-code-title")
    lead: Say.text("checking-code-text")
    picture: "phone-code"
    working: true
}
