using System.Text;

namespace Naftiko.Compiler.Output;

/// <summary>Finds the conflict markers of a merge in a text.</summary>
internal static class ConflictMarkers
{
    /// <summary>Null for a line that is no marker.</summary>
    public static ConflictMarker? Of(string line) => line switch
    {
        "<<<<<<<" or ['<', '<', '<', '<', '<', '<', '<', ' ', ..] => ConflictMarker.Start,
        "|||||||" or ['|', '|', '|', '|', '|', '|', '|', ' ', ..] => ConflictMarker.Base,
        "=======" or ['=', '=', '=', '=', '=', '=', '=', ' ', ..] => ConflictMarker.Middle,
        ">>>>>>>" or ['>', '>', '>', '>', '>', '>', '>', ' ', ..] => ConflictMarker.End,
        _ => null,
    };

    /// <summary>Whether a file holds a conflict: beginning, middle and end, in that order.</summary>
    public static bool AreIn(ReadOnlySpan<byte> content)
    {
        // Nearly every file is told apart without being decoded.
        if (content.IndexOf("<<<<<<<"u8) < 0)
        {
            return false;
        }

        var next = ConflictMarker.Start;
        foreach (var line in Encoding.UTF8.GetString(content).Split('\n'))
        {
            if (Of(line.TrimEnd('\r')) != next)
            {
                continue;
            }

            switch (next)
            {
                case ConflictMarker.Start:
                    next = ConflictMarker.Middle;
                    break;
                case ConflictMarker.Middle:
                    next = ConflictMarker.End;
                    break;
                default:
                    return true;
            }
        }

        return false;
    }
}
