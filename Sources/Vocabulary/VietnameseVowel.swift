/// The marks that make Vietnamese letters of Latin ones, and the letters they make.
///
/// A vowel has a row (its base letter and shape) and a tone; row 1, tone 2 is `ằ`:
///
///     tone       0 1 2 3 4 5
///     row 0      a á à ả ã ạ
///     row 1      ă ắ ằ ẳ ẵ ặ
///     …
struct VietnameseVowel: Equatable {
  private(set) var row: Int
  /// 0 for none.
  var tone: Int

  /// The vowel a character is, written as one scalar; capitals are the same vowel.
  init?(_ scalar: UInt32) {
    guard scalar < VietnameseVowel.lookup.count, VietnameseVowel.lookup[Int(scalar)] >= 0
    else { return nil }
    let index = Int(VietnameseVowel.lookup[Int(scalar)])
    self.row = index / VietnameseVowel.toneCount
    self.tone = index % VietnameseVowel.toneCount
  }

  /// The lower-case letter.
  var scalar: UInt32 { VietnameseVowel.letters[row * VietnameseVowel.toneCount + tone] }

  /// The vowel with a combining mark; nil where that is no Vietnamese letter.
  func adding(mark: UInt32) -> VietnameseVowel? {
    var result = self
    if let tone = VietnameseVowel.tone(ofMark: mark), self.tone == 0 {
      result.tone = tone
    } else if let row = VietnameseVowel.shaped(row, mark) {
      result.row = row
    } else {
      return nil
    }
    return result
  }

  private static func tone(ofMark mark: UInt32) -> Int? {
    switch mark {
    case 0x0301, 0x0341: 1
    case 0x0300, 0x0340: 2
    case 0x0309: 3
    case 0x0303: 4
    case 0x0323: 5
    default: nil
    }
  }

  private static func shaped(_ row: Int, _ mark: UInt32) -> Int? {
    switch (row, mark) {
    case (0, 0x0306): 1
    case (0, 0x0302): 2
    case (3, 0x0302): 4
    case (6, 0x0302): 7
    case (6, 0x031B): 8
    case (9, 0x031B): 10
    default: nil
    }
  }

  private static let toneCount = 6

  private static let letters = Array(
    """
    aáàảãạăắằẳẵặâấầẩẫậeéèẻẽẹêếềểễệiíìỉĩị\
    oóòỏõọôốồổỗộơớờởỡợuúùủũụưứừửữựyýỳỷỹỵ
    """.unicodeScalars
  ).map { $0.value }

  private static let capitals = Array(
    """
    AÁÀẢÃẠĂẮẰẲẴẶÂẤẦẨẪẬEÉÈẺẼẸÊẾỀỂỄỆIÍÌỈĨỊ\
    OÓÒỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢUÚÙỦŨỤƯỨỪỬỮỰYÝỲỶỸỴ
    """.unicodeScalars
  ).map { $0.value }

  /// The index in `letters` by scalar, -1 for everything else; the last one is ỹ, U+1EF9.
  private static let lookup: [Int8] = {
    var table = [Int8](repeating: -1, count: 0x1EFA)
    for alphabet in [letters, capitals] {
      for (index, scalar) in alphabet.enumerated() { table[Int(scalar)] = Int8(index) }
    }
    return table
  }()
}
