"""Converts Word files by a LibreOffice that listens: one path of a .docx and one of a .pdf a line, an answer a line.

Debian: python3-uno. Argument: the pipe that the office listens on.
"""
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def setting(name, value):
    return PropertyValue(Name=name, Value=value)


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("the office does not listen")


def convert(desktop, word, pdf):
    document = desktop.loadComponentFromURL(
        uno.systemPathToFileUrl(word),
        "_blank",
        0,
        (setting("Hidden", True), setting("ReadOnly", True), setting("FilterName", "MS Word 2007 XML")),
    )
    try:
        document.storeToURL(uno.systemPathToFileUrl(pdf), (setting("FilterName", "writer_pdf_Export"),))
    finally:
        document.close(True)


def main():
    office = connect(sys.argv[1])
    desktop = office.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", office)
    print("ready", flush=True)
    for line in sys.stdin:
        word, pdf = line.rstrip("\n").split("\t")
        convert(desktop, word, pdf)
        print("done", flush=True)


main()
