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
}
