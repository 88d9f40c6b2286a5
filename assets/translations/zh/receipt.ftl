# The paper receipt. Short lines: 72 mm of paper.
receipt-title = 社会保险查询凭条
receipt-number = 凭条编号
receipt-date = 打印时间
receipt-holder = 姓名
receipt-security-number = 社会保障号码
receipt-as-of = 数据截至{ $date }

receipt-pension-account = 养老保险个人账户
receipt-pension-meaning = 截至{ $year }年末累计储存额
receipt-pension-previous = { $year }年末累计储存额
receipt-pension-principal = { $year }年记账本金
receipt-pension-interest = { $year }年记账利息
receipt-pension-none = 未查询到您的养老保险个人账户。

receipt-medical-account = 医疗保险个人账户
receipt-medical-balance = 账户余额
receipt-medical-carried = { $year }年结转
receipt-medical-credited = { $year }年划入
receipt-medical-spent = { $year }年支出
receipt-medical-none = 未查询到您的医疗保险个人账户。

receipt-total = 合计
receipt-insurances = 五项社会保险
receipt-months = 累计月数
receipt-base = 月缴费基数
receipt-this-year = { $year }年缴费
receipt-owed = 欠缴{ $months }个月
receipt-blocked = 待遇暂停发放的原因，请到人工窗口咨询。
receipt-several = 您有多条参保记录，请到人工窗口办理合并。

receipt-bank = 本卡关联的银行账户
receipt-bank-meaning = 银行账户余额请向开户银行查询。

receipt-check = 凭条真伪查验
receipt-check-how = 二维码含有本终端的数字签名。任一社保经办窗口均可离线查验，金额如有改动即可识别。
receipt-help = 如有疑问，请拨打
receipt-help-hours = 24小时自助语音服务
receipt-note = 本凭条仅供本人核对，不作为参保证明使用。
