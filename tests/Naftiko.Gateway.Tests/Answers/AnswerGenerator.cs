using Naftiko.Gateway.Tests.Credentials;

namespace Naftiko.Gateway.Tests.Answers;

/// <summary>Draws answers. The same number always gives the same answer.</summary>
internal static class AnswerGenerator
{
    private static readonly int[] Statuses =
    [
        200, 201, 202, 204, 205, 206, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 409, 410, 415, 422, 429, 500, 502, 503, 504, 599,
    ];

    // In thousands. What ends late or badly is rare, because each such answer costs as much time as a hundred others.
    private static readonly (Delivery Delivery, int Weight)[] Deliveries =
    [
        (Delivery.Whole, 590),
        (Delivery.Chunked, 120),
        (Delivery.ChunkedByTheByte, 70),
        (Delivery.UntilClosed, 70),
        (Delivery.InPieces, 60),
        (Delivery.BodyReset, 20),
        (Delivery.BodyCutShort, 20),
        (Delivery.ChunksCutShort, 12),
        (Delivery.ChunksOfNonsense, 8),
        (Delivery.ClosesAtOnce, 8),
        (Delivery.ResetsAtOnce, 7),
        (Delivery.StallsInBody, 7),
        (Delivery.TooSlow, 4),
        (Delivery.StallsBeforeHeaders, 4),
    ];

    public static UpstreamAnswer Make(int seed)
    {
        // Neighbouring seeds of Random begin with similar numbers.
        var random = new Random(unchecked(seed * 48_271 + 11));
        random.Next();
        return new UpstreamAnswer(
            seed,
            Api.All[seed % Api.All.Count],
            Usually(random, 200, Statuses, 35),
            Usually(random, AnswerHeader.None, AnswerHeader.All, 50),
            Usually(random, AnswerCoding.None, AnswerCoding.All, 50),
            Usually(random, AnswerCharset.None, AnswerCharset.All, 50),
            Pick(random, AnswerBody.All),
            Pick(random, Spelling.All),
            PickDelivery(random));
    }

    private static T Usually<T>(Random random, T usual, IReadOnlyList<T> all, int percent) => random.Next(100) < percent ? usual : Pick(random, all);

    private static T Pick<T>(Random random, IReadOnlyList<T> all) => all[random.Next(all.Count)];

    private static Delivery PickDelivery(Random random)
    {
        var drawn = random.Next(Deliveries.Sum(delivery => delivery.Weight));
        foreach (var (delivery, weight) in Deliveries)
        {
            drawn -= weight;
            if (drawn < 0)
            {
                return delivery;
            }
        }

        throw new InvalidOperationException("The weights do not add up.");
    }
}
