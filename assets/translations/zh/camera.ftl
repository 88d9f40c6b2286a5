### 摄像头前的提示，以及识别未成功的原因。

hint-starting = 摄像头正在准备
hint-no-face = 请站到摄像头前
hint-several-faces = 画面中只能有您一人
hint-too-dark = 光线太暗，请靠近一些
hint-too-bright = 光线太亮，请稍微移动
hint-come-closer = 请靠近一些
hint-move-back = 请退后一些
hint-centre = 请将面部对准椭圆框
hint-look-straight = 请正视前方
hint-hold-still = 请保持不动
hint-turn-left = 请向您的左侧转头
hint-turn-right = 请向您的右侧转头
hint-checking = 很好，正在核对……

face-failed-not-confirmed-title = 未能确认您的身份
face-failed-not-confirmed-text = 光线、眼镜或容貌变化都可能影响识别，您的信息没有受到影响。
face-failed-no-face-title = 摄像头没有看到您的面部
face-failed-no-face-text = 您的信息没有受到影响。请站在摄像头前约一臂远处。
face-failed-several-faces-title = 画面中有多个人
face-failed-several-faces-text = 您的信息没有受到影响。请身边的人稍微离开。
face-failed-too-dark-title = 光线太暗
face-failed-too-dark-text = 您的信息没有受到影响。请靠近一些，如戴帽子请摘下。
face-failed-no-turn-title = 没有看到转头动作
face-failed-no-turn-text = 您的信息没有受到影响。看到提示后，请按箭头方向慢慢转头。
face-failed-camera-covered-title = 摄像头被遮挡
face-failed-camera-covered-text = 您的信息没有受到影响。请看看摄像头前有没有遮挡物。
face-failed-camera-out-title = 摄像头暂时无法使用
face-failed-camera-out-text = 您的信息没有受到影响，请用短信验证码继续办理。
face-failed-attempts =
    { $left ->
        [0] 请用短信验证码继续办理。
       *[other] 还可以再试{ $left }次，或改用短信验证码。
    }
face-failed-poor-picture-title = 摄像头没有看清您
face-failed-poor-picture-text = 请走近一些，正对摄像头，并摘下墨镜或帽子。您的信息没有受到影响。
