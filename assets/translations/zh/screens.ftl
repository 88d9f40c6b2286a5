### 各界面，按办理顺序排列。标题是问句或陈述句。

attract-title = 请插入社会保障卡
attract-text = 芯片朝上，芯片一端先插入。
attract-what = 可查询五项社会保险、个人账户和缴费月数。
attract-need = 请准备好社会保障卡和卡密码。

out-of-service-title = 本机暂停服务
out-of-service-text = 请使用其他自助机，或到人工窗口办理，也可拨打12333咨询。
out-of-service-card-reader-text = 插卡口暂时无法使用。
out-of-service-staff-text = 工作人员正在检修。
out-of-service-fault-text = 设备出现故障。

reading-title = 正在读取您的卡
reading-text = 请勿拔卡，只需几秒钟。

asking-centre-title = 正在核对您的卡
asking-centre-text = 正在向社保中心查询此卡是否有效，请勿拔卡。

sending-code-title = 正在向您的手机发送验证码
sending-code-text = 您将收到一条短信，只需几秒钟。请勿拔卡。

checking-code-title = 正在核对验证码
checking-code-text = 正在与社保中心核对，只需几秒钟。请勿拔卡。

fetching-figures-title = 正在查询您的信息
fetching-figures-text = 正在向社保中心查询，只需几秒钟。请勿拔卡。

enter-pin-title = 请输入卡密码
enter-pin-text = 请输入社会保障卡的{ $digits }位密码，输入时请用手遮挡。
enter-pin-wrong = 密码不正确，您的信息没有受到影响，请重新输入。
# $left：卡片返回的剩余次数。
enter-pin-attempts =
    { $left ->
        [1] 还可以输入1次，如再次输错，密码将被锁定。
       *[other] 还可以输入{ $left }次。
    }
enter-pin-entered = 已输入{ $entered }位，共{ $digits }位
enter-pin-checking = 正在核对密码……

consent-title = 可以使用摄像头吗？
consent-text = 摄像头只用于确认您是持卡人本人。
consent-memory = 您的影像不会传出本机，只在办理期间存于内存，办理结束立即删除。
consent-free = 您可以不同意，不会影响您的任何权益，也不收取任何费用。
consent-other-way = 不使用摄像头时，我们会向您登记的手机发送短信验证码；没有登记手机的，请到人工窗口办理。

look-at-camera-title = 请看摄像头
look-at-camera-text = 请将面部对准椭圆框，并按提示动作。
look-at-camera-attempt = 第{ $attempt }次，共{ $attempts }次
look-at-camera-covered = 影像不会保存。

enter-code-title = 请输入短信验证码
enter-code-text = { $digits }位验证码已发送至手机{ $phone }。
enter-code-wrong = 验证码不正确，您的信息没有受到影响，请按最新一条短信重新输入。
enter-code-attempts =
    { $left ->
        [1] 此验证码还可以输入1次。
       *[other] 此验证码还可以输入{ $left }次。
    }
enter-code-not-mine = 手机号已停用？请到人工窗口变更。

menu-title = 请问您要办理什么？
menu-text = 请点选一项服务。
menu-holder = 持卡人：{ $holder }
menu-unavailable = 暂时无法办理
menu-elsewhere = 办理其他业务，请到人工窗口或拨打12333。

printing-title = 正在打印凭条
printing-text = 凭条从下方出口送出，停稳后再取。

take-receipt-title = 请取走凭条
take-receipt-text = 凭条已完整打印，请妥善保管，扫描凭条上的二维码可以验证真伪。
take-receipt-number = 凭条编号：{ $number }

take-card-title = 请取走您的卡
take-card-text = 请轻轻拔出社会保障卡。
take-card-reminder-title = 您的卡还在插卡口
take-card-reminder-text = 请立即取卡，以免被他人使用。

card-taken-title = 感谢使用，再见
card-taken-text = 您的信息已从屏幕和本机清除。
card-taken-early-title = 卡已拔出
card-taken-early-text = 办理已结束，信息已全部清除，没有任何损失。如需继续，请重新插卡。

still-there-title = 您还在吗？
still-there-text = 为保护您的信息，{ $seconds }秒后将结束办理并清除全部内容。
