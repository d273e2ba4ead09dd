"""One page in each language: what a reader of that language would see in it, and what must come out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.pages import build_pages, page, section, table


@dataclass(frozen=True)
class Words:
    """The words of one language that the page is made of."""

    header: tuple[str, str, str, str]  # name, required, type, description
    body: str
    response: str
    yes: str
    no: str
    string: str
    integer: str


LANGUAGES = {
    "de": Words(("Feld", "Pflichtfeld", "Typ", "Beschreibung"), "Anfragekörper", "Antwort", "Ja", "Nein",
                "Zeichenkette", "Ganzzahl"),
    "fr": Words(("Champ", "Obligatoire", "Type", "Description"), "Corps de la requête", "Réponse", "Oui", "Non",
                "chaîne", "entier"),
    "es": Words(("Campo", "Obligatorio", "Tipo", "Descripción"), "Cuerpo de la solicitud", "Respuesta", "Sí", "No",
                "cadena", "entero"),
    "pt": Words(("Nome do campo", "Obrigatório", "Tipo", "Descrição"), "Corpo da requisição", "Resposta", "Sim", "Não",
                "string", "inteiro"),
    "ja": Words(("項目名", "必須", "型", "説明"), "リクエストボディ", "レスポンス", "○", "任意", "文字列", "整数"),
    "ru": Words(("Поле", "Обязательное", "Тип", "Описание"), "Тело запроса", "Ответ", "Да", "Нет", "строка",
                "целое число"),
    "ko": Words(("필드명", "필수 여부", "타입", "설명"), "요청 본문", "응답", "필수", "선택", "문자열", "정수"),
    "it": Words(("Campo", "Obbligatorio", "Tipo", "Descrizione"), "Corpo della richiesta", "Risposta", "Sì", "No",
                "stringa", "intero"),
    "pl": Words(("Pole", "Wymagane", "Typ", "Opis"), "Treść żądania", "Odpowiedź", "Tak", "Nie", "ciąg znaków",
                "liczba całkowita"),
    "vi": Words(("Trường", "Bắt buộc", "Kiểu dữ liệu", "Mô tả"), "Nội dung yêu cầu", "Phản hồi", "Có", "Không", "chuỗi",
                "số nguyên"),
    "id": Words(("Nama", "Wajib", "Tipe", "Keterangan"), "Isi Permintaan", "Respons", "Ya", "Tidak", "teks",
                "bilangan bulat"),
    "tr": Words(("Alan", "Zorunlu", "Tip", "Açıklama"), "İstek Gövdesi", "Yanıt", "Evet", "Hayır", "metin", "tam sayı"),
    "zh-hant": Words(("欄位", "必填", "類型", "說明"), "請求主體", "回應", "是", "否", "字串", "整數"),
}  # fmt: skip


@pytest.mark.parametrize("alone", [True, False])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_in_the_language(language: str, alone: bool, tmp_path: Path) -> None:
    w = LANGUAGES[language]
    rows = [("name", w.yes, w.string, "x"), ("size", w.no, w.integer, "y")]
    name, _, type_, description = w.header
    text = page(
        section(w.body, table(rows, w.header)),
        section(w.response, table([("id", w.string, "z")], (name, type_, description))),
        line="POST /v1/items",
    )
    shown = ("en", "zh", language) if alone else ()
    result = build_pages(tmp_path, text, dialects=shown)
    operation = result.spec["paths"]["/v1/items"]["post"]
    schemas = result.spec["components"]["schemas"]

    def named(content: dict[str, dict[str, dict[str, str]]]) -> dict[str, object]:
        found: dict[str, object] = schemas[content["application/json"]["schema"]["$ref"].rsplit("/", 1)[-1]]
        return found

    body = named(operation["requestBody"]["content"])
    assert body["required"] == ["name"]
    properties = body["properties"]
    assert isinstance(properties, dict)
    assert [(k, v["type"]) for k, v in properties.items()] == [("name", "string"), ("size", "integer")]
    answer = named(operation["responses"]["200"]["content"])["properties"]
    assert isinstance(answer, dict)
    assert list(answer) == ["id"]
    assert result.balance.rows == result.balance.in_spec == 3


@dataclass(frozen=True)
class Phrases:
    """Descriptions of one language: values with a default, a range of numbers, a length."""

    values: str
    number: str
    length: str


DESCRIPTIONS = {
    "de": Phrases("Mögliche Werte: <b>on</b>, <b>off</b>. Standardwert: on",
                  "Wert zwischen 1 und 9.", "Höchstens 64 Zeichen."),
    "fr": Phrases("Valeurs possibles: <b>on</b>, <b>off</b>. Valeur par défaut: on",
                  "Valeur entre 1 et 9.", "Au plus 64 caractères."),
    "es": Phrases("Valores posibles: <b>on</b>, <b>off</b>. Valor por defecto: on",
                  "Valor entre 1 y 9.", "Como máximo 64 caracteres."),
    "pt": Phrases("Valores possíveis: <b>on</b>, <b>off</b>. Valor padrão: on",
                  "Valor entre 1 e 9.", "No máximo 64 caracteres."),
    "ja": Phrases("指定可能な値：<b>on</b>、<b>off</b>。デフォルト値：on",
                  "1以上9以下。", "64文字以内。"),
    "ru": Phrases("Допустимые значения: <b>on</b>, <b>off</b>. По умолчанию — on",
                  "Число от 1 до 9.", "Не более 64 символов."),
    "ko": Phrases("가능한 값: <b>on</b>, <b>off</b>. 기본값은 on",
                  "1 이상 9 이하.", "최대 64자."),
    "it": Phrases("Valori possibili: <b>on</b>, <b>off</b>. Valore predefinito: on",
                  "Compreso tra 1 e 9.", "Al massimo 64 caratteri."),
    "pl": Phrases("Możliwe wartości: <b>on</b> lub <b>off</b>. Wartość domyślna: on",
                  "Liczba od 1 do 9.", "Maksymalnie 64 znaków."),
    "vi": Phrases("Giá trị hợp lệ: <b>on</b>, <b>off</b>. Mặc định: on",
                  "Số từ 1 đến 9.", "Tối đa 64 ký tự."),
    "id": Phrases("Nilai yang valid: <b>on</b>, <b>off</b>. Nilai default: on",
                  "Angka antara 1 dan 9.", "Maksimal 64 karakter."),
    "tr": Phrases("Geçerli değerler: <b>on</b>, <b>off</b>. Varsayılan: on",
                  "1 ile 9 arasında bir sayı.", "En fazla 64 karakter."),
    "zh-hant": Phrases("可選值：<b>on</b>、<b>off</b>。預設值：on",
                  "取值範圍：1到9之間。", "最多64個字元。"),
}  # fmt: skip


@pytest.mark.parametrize("alone", [True, False])
@pytest.mark.parametrize("language", DESCRIPTIONS)
def test_descriptions_in_the_language(language: str, alone: bool, tmp_path: Path) -> None:
    d = DESCRIPTIONS[language]
    rows = [("a", "No", "String", d.values), ("b", "No", "Integer", d.number), ("c", "No", "String", d.length)]
    parts = section("Request Body", table(rows, ("Parameter", "Mandatory", "Type", "Description")))
    dialects = ["en", language] if alone else []
    spec = build_pages(tmp_path, page(parts, line="POST /v1/items"), dialects=dialects).spec
    (schema,) = spec["components"]["schemas"].values()
    a, b, c = (schema["properties"][n] for n in "abc")
    assert (a["enum"], a["default"]) == (["on", "off"], "on")
    assert (b["minimum"], b["maximum"]) == (1, 9)
    assert c["maxLength"] == 64


@pytest.mark.parametrize("heading", ["请求 URL", "请求URL", "请求url:"])
def test_a_space_between_scripts_is_typesetting(heading: str, tmp_path: Path) -> None:
    parts = section("请求参数", table([("a", "是", "String", "x")], ("名称", "是否必选", "类型", "描述")))
    text = page(f"<h4>{heading}</h4><p>GET /v1/items</p>{parts}", line="")
    assert list(build_pages(tmp_path, text).spec["paths"]) == ["/v1/items"]


@dataclass(frozen=True)
class Calls:
    """The words of a page in one language that shows a query, examples and a status."""

    query: str
    header: tuple[str, str, str]  # name, required, description
    yes: str
    request_example: str
    response_example: str
    several: str  # a type: an array of strings


CALLS = {
    "de": Calls("Query-Parameter", ("Parameter", "Erforderlich", "Beschreibung"), "Ja", "Beispielanfrage",
                "Beispielantwort", "Liste von Zeichenketten"),
    "fr": Calls("Paramètres de requête", ("Paramètre", "Requis", "Description"), "Oui", "Exemple de requête",
                "Exemple de réponse", "tableau de chaînes"),
    "es": Calls("Parámetros de consulta", ("Parámetro", "Requerido", "Descripción"), "Sí", "Ejemplo de petición",
                "Ejemplo de respuesta", "arreglo de cadenas"),
    "pt": Calls("Parâmetros de consulta", ("Parâmetro", "Obrigatório?", "Descrição"), "Sim", "Exemplo de requisição",
                "Exemplo de resposta", "lista de texto"),
    "it": Calls("Parametri di query", ("Parametro", "Obbligatorio", "Descrizione"), "Sì", "Esempio di richiesta",
                "Esempio di risposta", "lista di stringhe"),
    "pl": Calls("Parametry query", ("Parametr", "Wymagany", "Opis"), "tak", "Przykładowe żądanie",
                "Przykładowa odpowiedź", "tablica tekstów"),
    "ru": Calls("Параметры строки запроса", ("Параметр", "Обязательный", "Описание"), "да", "Пример запроса",
                "Пример ответа", "массив строк"),
    "ko": Calls("쿼리 파라미터", ("이름", "필수", "설명"), "Y", "요청 예시", "응답 예시", "문자열 배열"),
    "ja": Calls("クエリ パラメーター", ("引数", "必須", "説明"), "必須", "リクエスト例",
                "レスポンス例", "文字列の配列"),
    "vi": Calls("Tham số truy vấn", ("Tham số", "Bắt buộc", "Mô tả"), "có", "Ví dụ yêu cầu", "Ví dụ phản hồi",
                "mảng các chuỗi"),
    "id": Calls("Parameter Kueri", ("Nama Parameter", "Wajib", "Deskripsi"), "ya", "Contoh Permintaan",
                "Contoh Respons", "larik teks"),
    "tr": Calls("Sorgu Parametreleri", ("Parametre", "Zorunlu mu?", "Açıklama"), "evet", "Örnek İstek",
                "Örnek Yanıt", "metin listesi"),
    "zh-hant": Calls("查詢參數", ("參數名稱", "是否必填", "說明"), "必填", "請求範例", "回應範例", "字串陣列"),
}  # fmt: skip


@pytest.mark.parametrize("language", CALLS)
def test_queries_examples_and_arrays_in_the_language(language: str, tmp_path: Path) -> None:
    w = CALLS[language]
    name, required, about = w.header
    text = page(
        section(
            w.query,
            table([("page", w.yes, "Integer", "x"), ("tags", "", w.several, "y")], (name, required, "Type", about)),
        ),
        section(w.request_example, "<pre>GET https://shop.example/v1/items?page=2</pre>"),
        section(w.response_example, '<pre>{"total": 1}</pre>'),
        line="GET /v1/items",
    )
    operation = build_pages(tmp_path, text).spec["paths"]["/v1/items"]["get"]
    shown = [(p["name"], p["in"], p.get("required", False)) for p in operation["parameters"]]
    assert shown == [("page", "query", True), ("tags", "query", False)]
    assert operation["parameters"][1]["schema"] == {"type": "array", "items": {"type": "string"}}
    content = operation["responses"]["200"]["content"]["application/json"]
    assert [e["value"] for e in content["examples"].values()] == [{"total": 1}]


@pytest.mark.parametrize(("text", "required"), [
    ("Необязательный параметр.", False), ("Обязательный параметр.", True), ("Unobbligatorio.", None),
])  # fmt: skip
def test_a_word_inside_another_word_says_nothing(text: str, required: bool | None, tmp_path: Path) -> None:
    rows = table([("a", "String", text)], ("Параметр", "Тип", "Описание"))
    spec = build_pages(tmp_path, page(section("Тело запроса", rows), line="POST /v1/items")).spec
    (schema,) = spec["components"]["schemas"].values()
    assert schema.get("required", []) == (["a"] if required else [])


@pytest.mark.parametrize("heading", ["요청 URL", "요청URL", "リクエスト URL", "リクエストURL"])
def test_a_space_between_scripts_is_typesetting_elsewhere(heading: str, tmp_path: Path) -> None:
    text = page(f"<h4>{heading}</h4><p>GET /v1/items</p>", line="")
    assert list(build_pages(tmp_path, text).spec["paths"]) == ["/v1/items"]
