pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

KMessage {
    depth: 0
    ends: false
    title: Say.text("out-of-service-title")
    lead: Say.text("out-of-service-" + screen.reason + "-text")
    notice: Say.text("out-of-service-text")
    noticeIcon: "people"
    picture: "out-of-service"
}
