### 办理不成功时：发生了什么、没有损失、该怎么办。

problem-code = 故障代码（供工作人员使用）：{ $code }

problem-card-mute-title = 无法读取此卡
problem-card-mute-text = 卡没有响应，可能插反了或没有插到底。您的信息没有受到影响。
problem-card-mute-action = 请取出卡，芯片朝上，芯片一端先插入，插到底。

problem-card-foreign-title = 这不是社会保障卡
problem-card-foreign-text = 本机只受理社会保障卡，您插入的卡没有受到影响。
problem-card-foreign-action = 请取回此卡，插入您的社会保障卡。

problem-card-unreadable-title = 芯片读取不正常
problem-card-unreadable-text = 芯片可能有污渍或已损坏。您的信息没有受到影响。
problem-card-unreadable-action = 请用干布擦拭芯片后再试；仍不行的，请到人工窗口补换卡。

problem-card-locked-title = 此卡已被锁定
problem-card-locked-text = 卡内的社会保障应用已锁定。您的参保信息和账户没有受到影响。
problem-card-locked-action = 请携带身份证到人工窗口解锁。

problem-card-expired-title = 此卡已过有效期
problem-card-expired-text = 此卡已过有效期，不能使用。您的参保信息和账户没有受到影响。
problem-card-expired-action = 请携带身份证到人工窗口或合作银行换卡。

problem-card-lost-title = 此卡已挂失
problem-card-lost-text = 此卡已办理挂失，暂不能使用。您的参保信息和账户是安全的。
problem-card-lost-action = 如果是您本人的卡并已找回，请携带身份证到人工窗口解除挂失，或拨打12333。

problem-card-not-enabled-title = 此卡尚未启用
problem-card-not-enabled-text = 新卡需要启用后才能使用。您的信息没有受到影响。
problem-card-not-enabled-action = 请携带身份证到人工窗口或合作银行启用。

problem-card-cancelled-title = 此卡已注销
problem-card-cancelled-text = 此卡已不能使用，通常是因为已换发新卡。您的参保信息和账户没有受到影响。
problem-card-cancelled-action = 请使用新卡；没有新卡的，请携带身份证到人工窗口。

problem-card-unknown-title = 没有查到此卡
problem-card-unknown-text = 系统中没有此卡的登记信息。您的信息没有受到影响。
problem-card-unknown-action = 请携带此卡和身份证到人工窗口，或拨打12333。

problem-reader-failed-title = 读卡设备出现故障
problem-reader-failed-text = 这是本机的故障，不是您的卡的问题，没有任何损失。
problem-reader-failed-action = 请取回您的卡，使用其他自助机。

problem-pin-blocked-title = 卡密码已锁定
problem-pin-blocked-text = 为保护您的信息，密码多次不符后会自动锁定。您的参保信息和账户是安全的。
problem-pin-blocked-action = 请携带此卡和身份证到人工窗口解锁。

problem-pin-not-set-title = 此卡尚未设置密码
problem-pin-not-set-text = 为保护您的信息，在本机办理需要卡密码。您的信息没有受到影响。
problem-pin-not-set-action = 请携带此卡和身份证到人工窗口设置密码。

problem-not-verified-title = 未能确认您的身份
problem-not-verified-text = 因此不显示任何个人信息。没有任何损失，也没有任何变更。
problem-not-verified-action = 请稍后再试，或携带身份证到人工窗口办理。

problem-no-other-way-title = 无法发送验证码
problem-no-other-way-text = 您没有登记手机号，或今天发送次数已达上限。您的信息没有受到影响。
problem-no-other-way-action = 请携带身份证到人工窗口办理，并登记手机号。

problem-centre-away-title = 网络暂时不通
problem-centre-away-text = 现在无法查询您的信息，没有任何损失。
problem-centre-away-action = 请过几分钟再试，也可拨打12333或到人工窗口办理。

problem-centre-wrong-title = 数据未能正确返回
problem-centre-wrong-text = 为避免显示错误的数字，本次不予显示，没有任何损失。
problem-centre-wrong-action = 请稍后再试，也可拨打12333或到人工窗口办理。

problem-timed-out-title = 操作时间已到
problem-timed-out-text = 为保护您的信息，办理已结束，内容已全部清除，没有任何损失。
problem-timed-out-action = 请取回您的卡，可以随时重新办理。

problem-clock-wrong-title = 本机时钟不准
problem-clock-wrong-text = 为避免收据日期有误，本机不予打印，没有任何损失。
problem-clock-wrong-action = 请取回您的卡，到窗口领取收据，或使用其他自助机。

problem-fault-title = 本机出现故障
problem-fault-text = 办理已结束，您的信息已从本机清除，没有任何损失。
problem-fault-action = 请取回您的卡，稍后再试或使用其他自助机。

## 凭条没有打印成功。

print-failed-paper-out-title = 打印纸已用完
print-failed-paper-out-text = 凭条没有完整打印。查询已完成，没有任何损失。请告知工作人员，或不要凭条继续。
print-failed-paper-jam-title = 打印机卡纸
print-failed-paper-jam-text = 凭条没有完整打印。查询已完成，没有任何损失。请告知工作人员，或不要凭条继续。
print-failed-cover-open-title = 打印机盖未关好
print-failed-cover-open-text = 凭条没有完整打印。查询已完成，没有任何损失。请告知工作人员，或不要凭条继续。
print-failed-printer-out-title = 打印机暂时无法使用
print-failed-printer-out-text = 凭条没有打印。查询已完成，没有任何损失，可以不要凭条继续。
print-failed-unclear-title = 凭条出来了吗？
print-failed-unclear-text = 打印机没有回应。请看一下下方的凭条出口，如果没有凭条，可以重新打印，编号不变。
print-failed-number = 凭条编号：{ $number }
