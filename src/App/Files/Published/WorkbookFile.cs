using System.IO.Compression;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Shouwen.App.Files.Published;

/// <summary>Opens Excel workbooks, after a look at how large they would become.</summary>
internal static class WorkbookFile
{
    public static readonly byte[] XlsxMagic = "PK"u8.ToArray();
    public static readonly byte[] XlsMagic = [0xD0, 0xCF, 0x11, 0xE0];

    public static IExcelDataReader Open(Stream file, bool isZip)
    {
        if (isZip) RefuseBombs(file);
        file.Position = 0;
        // Asked for first: it makes the code pages known that the reader's own configuration begins with.
        var fallback = TextEncodings.Of(TextEncodings.Gb18030);
        try
        {
            return ExcelReaderFactory.CreateReader(file, new() { FallbackEncoding = fallback });
        }
        catch (InvalidPasswordException)
        {
            throw new FileRefused("encrypted", "The workbook is protected by a password: save it without one.");
        }
        catch (Exception failure) when (failure is ExcelReaderException or InvalidDataException or FormatException)
        {
            throw NotAWorkbook();
        }
    }

    public static FileRefused NotAWorkbook() => new("notAWorkbook", "The file looks like an Excel workbook and cannot be read as one: open it in Excel and save it again as XLSX or CSV.");

    private static void RefuseBombs(Stream file)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            var bytes = zip.Entries.Sum(entry => entry.Length);
            var texts = zip.Entries.Where(entry => entry.FullName.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase)).Sum(entry => entry.Length);
            var isGrown = bytes > FileLimits.ExpansionJudgedFrom && bytes / FileLimits.MaxExpansion > file.Length;
            if (isGrown || bytes > FileLimits.MaxWorkbookBytes || texts > FileLimits.MaxWorkbookTexts) throw ExpandingStream.Bomb();
            if (!zip.Entries.Any(entry => entry.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase))) throw NotAWorkbook();
        }
        catch (InvalidDataException)
        {
            throw NotAWorkbook();
        }
    }
}
