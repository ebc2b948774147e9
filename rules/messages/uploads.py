"""What can be wrong with an uploaded file."""

from rules.messages.message import Message

MESSAGES: dict[str, Message] = {
    "UPLOAD_EMPTY": Message(
        None,
        "文件是空的，请重新选择文件上传。",
        "The file is empty. Choose the file again and upload it.",
    ),
    "UPLOAD_TOO_LARGE": Message(
        None,
        "文件超过 {limit} MB，请压缩或分成几个文件后再上传。",
        "The file is larger than {limit} MB. Compress it or split it, then upload it again.",
    ),
    "UPLOAD_TYPE_NOT_PERMITTED": Message(
        None,
        "按文件内容判断，这不是可以接受的类型。这里接受：{permitted}。",
        "By its content, the file is of a type not accepted here. Accepted: {permitted}.",
    ),
    "UPLOAD_UNREADABLE": Message(
        None,
        "文件已损坏、不完整或加了密码，无法打开。请重新导出、去掉密码后再上传。",
        "The file is damaged, incomplete or locked by a password. Export it again without a "
        "password, then upload it.",
    ),
    "UPLOAD_TOO_MANY_PIXELS": Message(
        None,
        "图片超过 {limit} 百万像素，请缩小后再上传。",
        "The picture has more than {limit} million pixels. Make it smaller and upload it again.",
    ),
    "UPLOAD_ACTIVE_CONTENT": Message(
        None,
        "文件含有脚本、可执行的动作或内嵌的附件。请打印或另存为普通 PDF 后再上传。",
        "The file holds a script, an action or an embedded attachment. Print it to a plain PDF "
        "and upload that.",
    ),
    "UPLOAD_KIND_NOT_YOURS": Message(
        None,
        "未登录时只能上传举报材料。请登录后再上传这种文件。",
        "Without signing in, only evidence for a report can be uploaded. Sign in first.",
    ),
    "UPLOAD_TOKEN_UNKNOWN": Message(
        None,
        "这个上传地址无效，请重新申请上传。",
        "This upload address is not valid. Ask for a new one.",
    ),
    "UPLOAD_ALREADY_STORED": Message(
        None,
        "这个上传地址已经用过，文件已保存。要换文件，请重新申请上传。",
        "This upload address has been used and its file is kept. Ask for a new one to replace it.",
    ),
    "UPLOAD_EXPIRED": Message(
        None,
        "上传地址已过期，请重新申请上传。",
        "The upload address has expired. Ask for a new one.",
    ),
    "UPLOAD_LARGER_THAN_DECLARED": Message(
        None,
        "文件大于申请上传时所说的 {declared} 字节，请按实际大小重新申请。",
        "The file is larger than the {declared} bytes asked for. Ask again with its real size.",
    ),
    "EVIDENCE_UNKNOWN": Message(None, "没有找到这份材料。", "No such piece of evidence."),
    "REASON_REQUIRED": Message(
        None,
        "查看个人信息须写明理由。",
        "Reading personal data needs a reason. State it.",
    ),
}
