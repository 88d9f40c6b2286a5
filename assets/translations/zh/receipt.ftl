### 纸质凭条：纸宽72毫米，文字要短；其余文字见 balance.ftl。

receipt-title = 社会保险查询凭条
receipt-number = 凭条编号
receipt-date = 打印时间
receipt-holder = 姓名
receipt-security-number = 社会保障号码

receipt-pension-previous = { NUMBER($year, useGrouping: 0) }年末累计储存额
receipt-pension-principal = { NUMBER($year, useGrouping: 0) }年记账本金
receipt-pension-interest = { NUMBER($year, useGrouping: 0) }年记账利息
receipt-medical-carried-over = { NUMBER($year, useGrouping: 0) }年结转

receipt-no-account = 未查询到您的个人账户。

receipt-months = 缴费月数
receipt-bank-meaning = 余额请向开户银行查询。

receipt-check = 凭条真伪查验
receipt-check-how = 二维码含有本终端的数字签名。任一社保经办窗口均可离线查验，如有改动即可发现。
receipt-help = 如有疑问，请拨打
receipt-help-hours = 24小时自助语音服务
receipt-note =
    本凭条仅供本人核对，
    不作为参保证明使用。
