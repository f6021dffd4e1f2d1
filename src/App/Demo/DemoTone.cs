using System.Buffers.Binary;

namespace Shouwen.App.Demo;

/// <summary>A recording in which nobody is heard: two tones by turns, as two people would speak. Eight bits, four thousand a second: enough for these tones.</summary>
internal static class DemoTone
{
    private const int Rate = 4_000;
    private const int Header = 44;
    private const double Quiet = 0.15;

    public static byte[] Of(Chance chance)
    {
        var samples = Rate * (5 + chance.Below(6));
        var file = new byte[Header + samples];
        Head(file, samples);
        var at = 0;
        for (var turn = 0; at < samples; turn++)
        {
            var (length, pitch) = (Math.Min(samples - at, (int)(Rate * (0.8 + (1.6 * chance.Unit())))), turn % 2 == 0 ? 180 + chance.Below(40) : 290 + chance.Below(60));
            for (var i = 0; i < length; i++)
            {
                // Syllables: four a second, each swelling and fading; a pause between the two.
                var swell = i > length * (1 - Quiet) ? 0 : 0.5 - (0.5 * Math.Cos(i * 8 * Math.PI / Rate));
                file[Header + at + i] = (byte)(128 + (70 * swell * Math.Sin(2 * Math.PI * pitch * i / Rate)));
            }

            at += length;
        }

        return file;
    }

    private static void Head(Span<byte> file, int samples)
    {
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file[4..], Header - 8 + samples);
        "WAVEfmt "u8.CopyTo(file[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(file[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(file[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(file[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(file[24..], Rate);
        BinaryPrimitives.WriteInt32LittleEndian(file[28..], Rate);
        BinaryPrimitives.WriteInt16LittleEndian(file[32..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(file[34..], 8);
        "data"u8.CopyTo(file[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(file[40..], samples);
    }
}
